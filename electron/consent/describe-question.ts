import type { FetchQuestion } from '../../backend/services/platform/consent.ts';

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

const inLines = (address: string): string =>
  address.match(new RegExp(`.{1,${lineLength}}`, 'g'))?.join('\n') ?? address;

/** @param url as `checkWebAddress` returns it: ASCII, so that the text has no characters that change how it looks. */
const siteOf = (url: string): string => new URL(url).host;

function describeAddresses(urls: readonly string[]): string {
  const [only] = urls;
  if (only !== undefined && urls.length === 1) return `Site: ${siteOf(only)}\n\nAddress:\n${inLines(only)}`;
  const sites = [...new Set(urls.map(siteOf))];
  const listed = sites.slice(0, mostListed).map((site) => `• ${site}`);
  const more = sites.length > mostListed ? [`and ${sites.length - mostListed} other sites`] : [];
  return [`${urls.length} pages from:`, ...listed, ...more].join('\n');
}

/** Describes what is about to be fetched, with the site and the whole address. */
export function describeFetch({ urls, askedBy }: FetchQuestion): Question {
  const several = urls.length > 1;
  const reason =
    askedBy === 'link'
      ? 'A link asks Lectern to fetch a page and add it to your library. Agree only if you asked for it.'
      : `Lectern fetches ${several ? 'these pages and their' : 'this page and its'} pictures once, now.`;
  return {
    message: several ? `Fetch ${urls.length} pages?` : 'Fetch this page?',
    detail: `${reason}\n\n${describeAddresses(urls)}`,
    buttons: ['Cancel', several ? 'Fetch the pages' : 'Fetch the page'],
  };
}
