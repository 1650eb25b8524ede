import type { FetchQuestion } from '../../backend/services/platform/consent.ts';
import { siteName } from './site-name.ts';

/** A question of the system's message box. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  /** The first one cancels. */
  readonly buttons: readonly [cancel: string, ...others: string[]];
}

/** Length of a line in UTF-16 code units: an address has no spaces, and some systems do not wrap long words. */
const lineLength = 72;
/** Maximum number of addresses that are listed. */
const mostListed = 8;

/** Maximum length of a shown address, in UTF-16 code units, so that the box fits on the screen. */
const mostShown = 1_440;
/** Length of the end of a longer address that is shown, in UTF-16 code units. */
const shownEnd = 360;

const inLines = (text: string): string[] => text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];

/** @param url `href` of a parsed URL: ASCII, so that it has no characters that change how it looks */
function wrapAddress(url: string): string {
  if (url.length <= mostShown) return inLines(url).join('\n');
  const left = url.slice(0, mostShown - shownEnd);
  const hidden = url.length - mostShown;
  return [...inLines(left), `… ${hidden} more characters …`, ...inLines(url.slice(-shownEnd))].join('\n');
}

const describeAddress = (url: string): string => `Site: ${siteName(url)}\n\nAddress:\n${wrapAddress(url)}`;

/** @param noun what is at the addresses, in the plural */
function describeAddresses(urls: readonly string[], noun: string): string {
  const [only] = urls;
  if (only !== undefined && urls.length === 1) return describeAddress(only);
  const sites = [...new Set(urls.map(siteName))];
  const listed = sites.slice(0, mostListed).map((site) => `• ${site}`);
  const more = sites.length > mostListed ? [`and ${sites.length - mostListed} other sites`] : [];
  return [`${urls.length} ${noun} from:`, ...listed, ...more].join('\n');
}

function fetchReason({ what, urls, askedBy }: FetchQuestion): string {
  if (askedBy === 'link')
    return 'A link asks Lectern to fetch a page and add it to your library. Agree only if you asked for it.';
  if (what === 'pictures') return 'They are fetched once, now, and kept with the article.';
  return `Lectern fetches ${urls.length > 1 ? 'these pages and their' : 'this page and its'} pictures once, now.`;
}

/** Describes what is about to be fetched, with the site and the whole address. */
export function describeFetch(question: FetchQuestion): Question {
  const { what, urls } = question;
  const several = urls.length > 1;
  const noun = several ? what : what === 'pages' ? 'page' : 'picture';
  return {
    message: several ? `Fetch ${urls.length} ${noun}?` : `Fetch this ${noun}?`,
    detail: `${fetchReason(question)}\n\n${describeAddresses(urls, what)}`,
    buttons: ['Cancel', `Fetch the ${noun}`],
  };
}

/** Describes a link that another program is about to open. */
export function describeOpen(url: string): Question {
  if (url.startsWith('mailto:'))
    return {
      message: 'Write an email?',
      detail: `Your mail program opens with:\n\n${wrapAddress(url)}`,
      buttons: ['Cancel', 'Copy the address', 'Open the mail program'],
    };
  return {
    message: 'Open this link in your browser?',
    detail: `Lectern itself stays offline. The link leads to:\n\n${describeAddress(url)}`,
    buttons: ['Cancel', 'Copy the address', 'Open in the browser'],
  };
}

/** Asks about the notes of a backup that this library did not make. */
export const notesQuestion: Question = {
  message: 'Who wrote the notes in this backup?',
  detail:
    'This library did not make the backup. Notes and templates by somebody else can contain commands for programs such as ' +
    'Obsidian. If somebody else wrote them, exports show such notes as plain text, and the templates are left out.',
  buttons: ['Cancel', 'Somebody else wrote them', 'I wrote them'],
};
