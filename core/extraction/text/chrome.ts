import { menuLines, menuWords, shareNames, shareWords } from './chrome-words.ts';
import { isReadAlso, pageLabelOf } from './labels-by-language.ts';
import { pagePhraseOf } from './page-phrases.ts';
import { hasWord, isLongLine, splitWords } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/**
 * Kinds of page chrome: share bar, menu, subscription prompt, comment count, list of other articles, legal text, advertisement
 * label.
 */
export type Boilerplate = 'share' | 'menu' | 'prompt' | 'comments' | 'related' | 'smallPrint' | 'label';

const separators = /\s*[|·•›»/]\s*|\s+>\s+|\s{2,}/;

/** "Email YouTube Facebook", "Share this article on Twitter", "Tweet 12". */
function isShareBar(line: string): boolean {
  if (endsWithStop(line) && !/[…!]$/.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}][\p{L}+-]*/gu) ?? [];
  if (words.length === 0 || words.length > 30) return false;
  if (!words.every((word) => shareNames.has(word) || shareWords.has(word))) return false;
  const networks = words.filter((word) => shareNames.has(word)).length;
  return networks > 0
    ? networks * 2 >= words.length || /\b(share|follow|send)\b/i.test(line)
    : isShareLine(line);
}

const isShareLine = (line: string): boolean =>
  /^(share|save|print|share (this|on|via|with|the)( (article|story|post|page|via|on|with|news))*|follow us( on)?|connect with us|\d[\d.,]*k?\s+shares?|shares?\s*:?\s*\d[\d.,]*k?|copy link|link copied)\s*[:.!]?$/i.test(
    line,
  );

const menuPhrases =
  /^(skip to (main )?(content|navigation)|main (menu|navigation)|navigation( menu)?|toggle (navigation|menu|search)|(open|close|show|hide)( the)? (menu|navigation|search)|(sign|log) ?(in|out|up)( or (register|subscribe|sign up))?|my (account|profile)|(subscribe|register|join)( now| today| free)?|about us|contact us|advertise with us|back to (top|home|homepage)|(go )?to (the )?homepage|search( the)? (site|website|for|here).{0,20}|breaking news|today'?s paper|e-?paper|watch (live|now)|listen( live| now)?|listen to (this )?(article|story)|(accept|reject)( all)?( cookies)?|(manage )?cookie (settings|preferences|policy)|site ?map|view (all|more)|see (all|more)|show (more|less)|load more|read later|bookmark( this)?|next|previous|prev|older|newer|(next|previous|prev|older|newer) (post|posts|article|story|page)s?|\d+ of \d+|page \d+ of \d+)\s*[›»→>]*$/i;

function isMenuWording(item: string): boolean {
  const words = splitWords(item.toLowerCase());
  return words.length > 0 && words.every((word) => menuWords.has(word) || word === 'and');
}

/** "News", "Arts and culture": a menu entry or a heading, which only the adjacent entries can disambiguate. */
export const isMenuEntry = (line: string): boolean =>
  splitWords(line).length <= 3 && !endsWithStop(line) && isMenuWording(line);

/** "Home | News | Sport", "Home > World > Asia", "Skip to content". */
function isMenu(line: string): boolean {
  if (menuPhrases.test(line) || menuLines.has(line.toLowerCase())) return true;
  // Breadcrumbs: "Home » News » Court jails ex-governor".
  if (/^home\s*[»>›/|]\s*\S/i.test(line)) return true;
  if (endsWithStop(line)) return false;
  const items = line.split(separators).filter(Boolean);
  if (items.length >= 3 && items.every((item) => splitWords(item).length <= 4)) {
    return items.filter((item) => isMenuWording(item) || menuPhrases.test(item)).length * 3 >= items.length;
  }
  const words = splitWords(line);
  return (
    words.length >= 3 &&
    items.length === 1 &&
    isMenuWording(line) &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}

const channel =
  '(alerts?|newsletters?|updates?|e-?mails?|inbox|notifications?|app|whatsapp|telegram|channel|facebook|twitter|instagram|youtube|rss|podcasts?)';
const prompts = [
  new RegExp(
    `^(receive|get|sign ?up|subscribe|join|download|follow|never miss|stay (up to date|informed|tuned|connected)|like us|click here|tap here|become|support|enter your|install)\\b.{0,120}\\b${channel}\\b`,
    'i',
  ),
  /^(enter|your) (your )?e-?mail( address)?\b.{0,60}$/i,
  /^click here\b.{0,80}$/i,
  /^(we|this (site|website)|our (site|website)) uses? cookies\b/i,
  /^(please )?(enable|turn on) javascript\b|javascript (is|must be) (disabled|enabled|required)/i,
  /^by (signing up|subscribing|continuing|clicking)\b.{0,160}\b(terms|privacy|cookies?|policy|agree)\b/i,
  /^(already a (subscriber|member)|not a (subscriber|member)|(support|donate to|become a (member|subscriber))\b.{0,50}$)/i,
  /^(subscribe|sign up|register) (to|for|now|today|here)\b.{0,120}$/i,
  /^if you (enjoyed|liked|loved|found|like|love|enjoy) (this|our|what)\b/i,
  /^(have|got|do you have) an? (news |story )?(tip|story|question|comment|correction)\b/i,
  /^(this|our) (post|article|page|site|story|website) (may )?contains? .{0,40}\b(affiliate|referral)\b/i,
  /\b(may|might|will) (earn|get|receive) an? (small |affiliate )?(commission|share of)\b/i,
  /^download (our|the) .{0,40}\bapp\b/i,
];

/** "Receive News Alerts on Whatsapp: +234…", "Sign up for our newsletter". */
function isPrompt(line: string): boolean {
  const words = splitWords(line);
  if (words.length > 45) return false;
  if (prompts.some((prompt) => prompt.test(line))) return true;
  const phone = /\+?\d[\d\s().-]{7,}\d/.test(line);
  return (
    phone && words.length <= 12 && /\b(whatsapp|sms|hotline|call us|text us|tips?|alerts?)\b/i.test(line)
  );
}

const isComments = (line: string): boolean =>
  /^((no|one|\d[\d.,]*k?|all|view( all)?|show( all)?|hide|load( more)?|see( all)?|read( all)?|be the first to|leave a|leave your|add a|add your|post a|write a|make a)\s+(\d[\d.,]*k?\s+)?(comments?|reply|replies|responses?|reactions?)( yet| so far| so far| here)?|comments?( section)?( are)?( closed| off| disabled)?( \(?\d+\)?)?|\d[\d.,]*k?\s+(comments?|replies|responses|reactions|likes|views|reads|retweets)|join the (discussion|conversation|debate)|have your say|(log|sign) ?in to (post a )?comment.{0,20}|(you must be|please) (log|sign)(ged)?[ -]?in to (post a )?comment|your e-?mail address will not be published.{0,60}|required fields are marked.{0,4}|comments? powered by .{1,20}|this comment section is .{1,20}|save my name, e-?mail.{0,90}|notify me of (new|follow-?up).{0,40})\s*[.:!?*]*$/i.test(
    line,
  );

/** Labels before a list of other pages: what follows is not part of the article unless it reads as prose. */
const isRelated = (line: string): boolean =>
  /^(related( (articles?|stories|news|posts?|content|topics?|links?|coverage|reading|items?|videos?))?|read (more|next|also)|also read|more (\S+ ){1,3}(stories|news|articles|coverage)|more (on this( story| topic)?|stories|news|articles|like this|top stories|coverage|for you|from (the )?[\p{Lu}].{0,40}|in \p{Lu}.{0,30}|about \p{Lu}.{0,30})|you (may|might)( also)? (like|enjoy|be interested in|have missed)( this| these)?|recommended( for you| stories| reading| articles)?|(most|top) (read|popular|viewed|shared|commented|recent|stories|news|headlines)( \w+)?|popular( now| stories| posts| articles| on .{1,30})?|trending( now| stories| topics| on .{1,30})?|latest( (news|stories|posts|articles|headlines|videos?|from .{1,30}))?|recent (posts|comments|stories|articles|news)|up next|don[’']t miss|see also|elsewhere on .{1,30}|(around|from) the web|promoted (stories|content|links)|sponsored (content|links|stories)|(in )?other news|editor[’']?s[’']? (picks?|choice)|must reads?|top picks|what to read next|keep reading|explore more)\s*[:.…]*$/iu.test(
    line,
  ) ||
  /^((also read|read also|read more|see also|don[’']t miss|related( (articles?|stories|posts?))?)\s*[:|–-]\s*\S.{3,150}[^.])$/i.test(
    line,
  ) ||
  /^(tags?|topics?|related topics|filed under|filed in|categories|category|labels|keywords|posted in|in this article|in this story)\s*:/i.test(
    line,
  );

const isSmallPrint = (line: string): boolean =>
  (/^(©|\(c\)|copyright\b)/i.test(line) &&
    (/\b(19|20)\d{2}\b/.test(line) || splitWords(line).length <= 10)) ||
  /\ball rights reserved\b/i.test(line) ||
  (/^(disclaimer|(privacy|cookies?)( (policy|notice|statement|settings))?|terms( (of (use|service)|and conditions|& conditions))?|legal( notice)?|accessibility( help)?|site ?map|imprint|impressum|contact( us)?|about( us)?|advertis(e|ing)( with us)?|careers|do not sell my .{1,40}|powered by .{1,40}|designed by .{1,40})$/i.test(
    line,
  ) &&
    splitWords(line).length <= 8);

const isLabel = (line: string): boolean =>
  /^[-–—\s]*(advertisements?|advertisment|advert|ads?|ad feedback|ads by \w+|(story|article) continues (below|after).{0,40}|scroll (down )?(for more|to continue).{0,20}|continue reading( below)?( the main story)?|loading\.*|please wait\.*|sponsored|promoted|\d+ min(ute)?s?( read)?|reading time:?\s*\d.{0,20}|enlarge( this)? image|toggle caption|play video|watch:?|text size|font size|a\s?a\s?a|[a+-]{2,4}|hide caption|view image|image \d+ of \d+|getty images|sponsored by .{1,30})[-–—\s]*$/i.test(
    line,
  );

/**
 * The kind of page chrome that a whole line is, or null when it may belong to the article. Considers the line only; page-edges.ts
 * decides by its position whether it is dropped.
 */
export function boilerplateOf(line: string): Boilerplate | null {
  if (isLongLine(line) || !(hasWord(line) || line.includes('©'))) return null;
  if (isShareBar(line) || isShareLine(line)) return 'share';
  if (isComments(line)) return 'comments';
  if (isRelated(line)) return 'related';
  if (isPrompt(line)) return 'prompt';
  if (isSmallPrint(line)) return 'smallPrint';
  if (isLabel(line)) return 'label';
  if (isMenu(line)) return 'menu';
  return pageLabelOf(line) ?? (isReadAlso(line) ? 'related' : pagePhraseOf(line));
}

/** Whether a line occurs only on saved web pages, so that one such line identifies the text as one. */
export function isPageBoilerplate(line: string): boolean {
  const kind = boilerplateOf(line);
  if (kind === null || (endsWithStop(line) && splitWords(line).length >= 6)) return false;
  if (kind === 'comments' || kind === 'smallPrint') return splitWords(line).length >= 2;
  if (kind === 'share' || kind === 'menu') return splitWords(line).length >= 3;
  return kind === 'prompt';
}
