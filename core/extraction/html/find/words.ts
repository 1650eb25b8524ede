/**
 * Class and id patterns. The first lists are from Mozilla's Readability (Apache 2.0); words may be delimited by hyphens,
 * underscores, capitals or nothing.
 */
export const unlikely =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
export const likely = /and|article|body|column|content|main|mathjax|shadow/i;
export const positive =
  /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
export const negative =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

/** Clutter inside articles: sharing, related stories, newsletters, advertisements, comments, author boxes, tags, breadcrumbs. */
export const clutter = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share(?:bar|box|tools?|links?|buttons?|daddy|this|icons?)?',
    'sharing',
    'addthis\\w*',
    'addtoany\\w*',
    'a2a',
    'social(?:s|bar|media|links|icons|buttons|share|sharing)?',
    'sd-(?:social|content|sharing)',
    'related(?:posts?|articles?|stories|content|links?|news|topics?|items?)?',
    'jp-relatedposts',
    'yarpp\\w*',
    'recommend(?:ed|ations?)?',
    'recirc(?:ulation)?',
    'read(?:more|next|also)',
    'read[-_](?:more|next|also)',
    'more[-_](?:stories|news|articles|posts|from|on|in|like|reading|links|coverage)',
    'also[-_](?:read|like)',
    'see[-_]also',
    'next[-_](?:article|post|story|up)',
    'up[-_]next',
    'prev(?:ious)?[-_](?:article|post|story)',
    'post[-_]nav(?:igation)?',
    'nav[-_](?:links|below|above|single)',
    'most[-_](?:read|popular|viewed|shared|commented|recent)',
    'popular[-_](?:posts|stories|articles|news)',
    'trending',
    'newsletters?(?:[-_](?:signup|box|form|promo|widget|inline|cta))?',
    'signup',
    'sign[-_]up',
    'subscri(?:be|ption|ptions)(?:[-_]\\w+)?',
    'mc_embed_signup',
    'promo(?:s|box|tion|tions|tional)?',
    'teasers?',
    'advert(?:s|isement|isements|ising|orial)?',
    'ads?(?:[-_]?(?:slot|box|unit|container|wrapper|label|space|banner|block|zone))?',
    'adsbygoogle',
    'dfp\\w*',
    'google[-_]ads?',
    'sponsor(?:s|ed)?(?:[-_]\\w+)?',
    'affiliate(?:[-_](?:disclosure|disclaimer|notice|links?))?',
    'outbrain\\w*',
    'taboola\\w*',
    'zergnet\\w*',
    'revcontent\\w*',
    'comments?(?:[-_](?:list|area|section|form|count|link|wrapper|container|box|area|thread|body|policy))?',
    'commentlist',
    'comment-respond',
    'respond',
    'disqus\\w*',
    'livefyre\\w*',
    'fb-comments',
    'author[-_](?:bio|box|info|card|profile|about|description|details|block|section|footer|vcard)',
    'about[-_](?:the[-_])?author',
    'bio(?:[-_]?box)?',
    'byline[-_](?:bio|footer)',
    'tag[-_]?(?:s|list|cloud|links)',
    'tags(?:[-_](?:links|list|wrapper|container))?',
    'post[-_](?:tags|categories|footer|meta[-_]bottom|share)',
    'article[-_](?:tags|topics|footer|share|sharing|related|tools)',
    'entry[-_](?:footer|utility|tags)',
    'topics?[-_](?:list|tags|links)',
    'breadcrumbs?',
    'crumbs?',
    'pagination',
    'pager',
    'toolbar',
    'utility[-_]bar',
    'print[-_](?:only|button|link)',
    'cookie(?:s|[-_]?(?:banner|notice|consent|bar|policy))?',
    'gdpr\\w*',
    'consent',
    'popup',
    'modal',
    'lightbox(?:[-_]\\w+)?',
    'overlay',
    'sidebar',
    'widget(?:s|[-_]area)?',
    'feedback',
    'donat(?:e|ion)(?:[-_]\\w+)?',
    'app[-_](?:promo|download|banner)',
    'toc(?:[-_]?(?:container|list|wrapper))?',
    'skip[-_]?(?:link|to)\\w*',
    'site[-_]?(?:footer|header|nav|navigation)',
    'copyright',
    'disclaimer',
    'correction[-_]?form',
    'video[-_]?(?:playlist|player|container|wrapper|carousel)',
    'carousel',
    'gallery[-_](?:nav|thumbs|controls|counter)',
    'slideshow[-_](?:nav|controls|counter)',
    'poll(?:s|[-_]\\w+)?',
    'quiz',
    '(?:post|star|kk-star|user)[-_]ratings?',
    'borlabs\\w*',
    'content[-_]?blocker',
    'embed[-_]?privacy\\w*',
    'licen[cs]e[-_]?info',
    '(?:post|entry|blog)[-_]?metadata',
    'timestamp',
    'dateline[-_]?(?:date|time)',
    'reading[-_]?time',
    'read[-_]?time',
    'editor[-_]?s?[-_]?picks?',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);

/** Words of the list above that also occur in the classes of ordinary parts of articles. */
const weakClutter =
  /(?:^|[\s_-])(?:widget|toc|overlay|modal|popup|lightbox|carousel|teaser|sidebar|feedback|consent|poll|quiz|promo|copyright|disclaimer|toolbar|recommend|crumbs?|timestamp|read[-_]?more|read[-_]?next|see[-_]also|more[-_]|bio|gallery|slideshow|video)/i;

/** Words whose elements are rarely part of an article, whatever other words their class has. */
export const strongClutter =
  /(?:^|[\s_-])(?:comment|respond|disqus|related|newsletter|subscri|share|sharing|social|addthis|addtoany|cookie|gdpr|advert|outbrain|taboola|author[-_]|breadcrumb|pagination|jp-)/i;

/** Whether a class with words of clutter has only those that ordinary parts of articles have as well. */
export const isWeakClutter = (words: string): boolean =>
  weakClutter.test(words) && !strongClutter.test(words);
