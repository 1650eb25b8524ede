const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Names of networks and sharing actions that have no other meaning. */
export const shareNames = list(`
  facebook twitter instagram youtube whatsapp linkedin pinterest reddit tumblr telegram rss flipboard tiktok snapchat
  wechat weibo viber google+ stumbleupon digg flickr vkontakte odnoklassniki xing mastodon bluesky messenger
  tweet retweet email e-mail sharethis addthis copy-link
`);

/** Words in share bars that also have other meanings. */
export const shareWords = list(`
  share shares on via this that article story post page with to follow us me like likes save print pin mail line x pocket signal
  threads link copy copied url icon button by and or more discord twitch vimeo sms skype slack the our in as feed feeds
  news send friend a using our connect social media find
`);

/** Menu entries: a line of these alone is navigation. */
export const menuWords = list(`
  home news world uk us africa asia europe americas nigeria national local politics business opinion opinions editorial
  editorials columnists columns sport sports football tech technology science health culture arts art entertainment life
  lifestyle style fashion travel food money markets finance economy video videos audio podcast podcasts photos pictures
  gallery galleries newsletter newsletters jobs property motoring autos cars education environment climate weather
  features metro city magazine books music film tv radio shop store blog blogs events about contact advertise careers
  search menu login signin register subscribe subscriptions account more sections latest live index games puzzles
  crosswords obituaries letters community international investigations analysis reviews help support donate shopping
  deals recipes games royals celebrity celebrities puzzles society family faith religion law energy agriculture
`);

/** Whole lines in lower case that occur on web pages but not in articles. */
export const menuLines = list('menu home search login register subscribe close skip navigation sections');
