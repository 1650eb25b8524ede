import { letterKey } from '../../../text/words.ts';

/** Separators between a headline and the name of a site or section. */
const separator =
  /\s+(?:::|[|·•»«–—:_/<‹-])\s+|\s*[｜|]\s*|\s+»\s*|_|\s*：\s*|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])-(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/gu;

/** Separators that headlines rarely contain themselves. */
const strong = /^\s*(?:::|[｜|»«·•_<‹])\s*$/u;

/** Ends of the names of newspapers and other sites in East Asian languages. */
const easternSite =
  /(?:新聞|ニュース|デジタル|オンライン|通信|新闻|日报|晚报|日報|晚報|時報|时报|週刊|周刊|网|網|뉴스|일보|신문|방송)$/u;

/** Names of the sections of newspapers between a headline and the name of the site. */
const section =
  /^(?:(?:local|world|national|international|latest|breaking)\s+)?(?:news|local|world|national|international|politics|business|opinion|sports?|culture|lifestyle|entertainment|technology|tech|science|health|travel|video|blog|nachrichten|politik|wirtschaft|meinung|kultur|panorama|gesellschaft|wissen|reise|actualités?|société|économie|monde|politique|sciences|deportes|economía|sociedad|cultura|internacional|política|cronaca|politica|economia|esteri|nieuws|binnenland|buitenland)$/iu;

/** A name in brackets at the end of a title. */
const bracketed =
  /^(.{4,})\s?(?:\(([^()]{2,40})\)|（([^（）]{2,40})）|【([^【】]{2,40})】|\[([^[\]]{2,40})\])$/u;

/** Maximum number of words of a site's name, and of letters where words are not separated. */
const maxSiteWords = 5;
const maxSiteLetters = 14;

export interface TitleEvidence {
  readonly siteName: string | null;
  /** Host of the page's URL; null when unknown. */
  readonly host: string | null;
  /** The texts of the page's headings. */
  readonly headings: readonly string[];
  /** Lines that may be its headline, where it has no heading. */
  readonly lines?: readonly string[];
}

interface Cut {
  readonly before: string;
  readonly after: string;
  readonly sign: string;
}

const cutsOf = (title: string): Cut[] =>
  [...title.matchAll(separator)].map((found) => ({
    before: title.slice(0, found.index),
    after: title.slice(found.index + found[0].length),
    sign: found[0],
  }));

/** The names in a host: "www.coast-paper.co.uk" has "coastpaper". */
function hostKey(host: string | null): string {
  const labels = (host ?? '').replace(/^(?:www|m|amp)\./, '').split('.');
  const name = labels.slice(0, -1).toSorted((a, b) => b.length - a.length)[0] ?? '';
  return letterKey(name.replaceAll('-', ''));
}

/** Whether a name is that of a host, with or without "the". */
function isHost(name: string, host: string | null): boolean {
  const key = hostKey(host);
  return key.length >= 3 && letterKey(name).replace(/^(?:the|die|der|das|le|la|el|il)(?=.{4})/, '') === key;
}

/** "The Coast: A mill" without the name of the host before the colon. */
function withoutHost(title: string, { host }: TitleEvidence): string {
  const found = /^([^:：]{3,40})[:：]\s+(\S.*)$/u.exec(title);
  return found && isHost(found[1] ?? '', host) ? (found[2] ?? title) : title;
}

function isSite(part: string, { siteName, host }: TitleEvidence): boolean {
  const key = letterKey(part);
  const site = letterKey(siteName ?? '');
  if (key === '') return true;
  if (site !== '' && (key === site || key.startsWith(site) || site.startsWith(key))) return true;
  const name = hostKey(host);
  return (
    name.length >= 3 &&
    key.length >= 3 &&
    (key === name || (key.includes(name) && key.length <= name.length * 2))
  );
}

/** Whether the end of a title looks like the name of a site: short beside a longer headline, after a strong separator or in capitals. */
function looksLikeSite({ before, after, sign }: Cut): boolean {
  const words = after.trim().split(/\s+/);
  if (letterKey(before).length <= letterKey(after).length) return false;
  if (/\d|[!?…]$|^(?:part|teil|chapter|kapitel|folge|vol|episode|partie|parte)\b/i.test(after)) return false;
  const isShort = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(after)
    ? after.length <= maxSiteLetters
    : words.length <= maxSiteWords && after.length <= 45;
  if (!isShort) return false;
  if (strong.test(sign)) return true;
  const letters = after.replace(/[^\p{L}]/gu, '');
  const isCapitals =
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (easternSite.test(after.trim())) return true;
  return (
    sign.trim() !== ':' &&
    sign.trim() !== '：' &&
    (isCapitals || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(after))
  );
}

/** "The Coast: A mill" without the name of the site before the colon. */
function withoutSiteName(title: string, siteName: string | null): string {
  if (siteName === null || siteName.length < 3 || !title.startsWith(siteName)) return title;
  const rest = /^\s*[:：|–—-]\s+(\S.*)$/u.exec(title.slice(siteName.length));
  return rest?.[1] ?? title;
}

/**
 * The headline in "Headline | Site": the part that a heading of the page shows, otherwise what remains without the site's name,
 * its host, and what looks like a name at the end.
 */
export function titleWithoutSite(title: string, evidence: TitleEvidence): string {
  const inBrackets = bracketed.exec(title);
  const inside = inBrackets?.slice(2).find((name) => name !== undefined);
  if (inBrackets && inside !== undefined && (isSite(inside, evidence) || easternSite.test(inside)))
    return titleWithoutSite(inBrackets[1]?.trim() ?? title, evidence);
  const cuts = cutsOf(title);
  const named = withoutSiteName(title, evidence.siteName);
  if (cuts.length === 0) return named === title ? withoutHost(title, evidence) : named;
  const keys = new Map(evidence.headings.map((heading) => [letterKey(heading), heading]));
  if (keys.has(letterKey(title))) return title;
  const last = cuts.at(-1);
  for (const part of [...cuts.toReversed().map(({ before }) => before), ...cuts.map(({ after }) => after)]) {
    const key = letterKey(part);
    // A heading with the words of the last part is the name of the site, as that is where titles have it.
    if (last && part === last.after && looksLikeSite(last)) continue;
    const heading = key.length >= 4 && !isSite(part, evidence) ? keys.get(key) : undefined;
    if (heading !== undefined) return heading;
  }
  const lines = new Set((evidence.lines ?? []).map((line) => letterKey(line)));
  for (const { before } of cuts.toReversed())
    if (lines.has(letterKey(before)) && !isSite(before, evidence)) return before.trim();
  let plain = named;
  let isCut = false;
  for (let cut = cutsOf(plain).at(-1); cut; cut = cutsOf(plain).at(-1)) {
    const isName = isSite(cut.after, evidence) || looksLikeSite(cut);
    if (letterKey(cut.before) === '' || !(isName || (isCut && section.test(cut.after.trim())))) break;
    plain = cut.before.trim();
    isCut = true;
  }
  const first = cutsOf(plain)[0];
  const site = letterKey(evidence.siteName ?? '');
  const isSiteFirst =
    first !== undefined &&
    letterKey(first.before) !== '' &&
    (letterKey(first.before) === site || isHost(first.before, evidence.host));
  return isSiteFirst && first ? first.after.trim() : withoutHost(plain, evidence);
}
