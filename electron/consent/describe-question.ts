import { t } from '../../messages/translate.ts';
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
  return [
    ...inLines(left),
    t('native.moreCharacters', { count: hidden }),
    ...inLines(url.slice(-shownEnd)),
  ].join('\n');
}

const describeAddress = (url: string): string =>
  `${t('native.site', { site: siteName(url) })}\n\n${t('native.url')}\n${wrapAddress(url)}`;

function describeAddresses(urls: readonly string[], what: FetchQuestion['what']): string {
  const [only] = urls;
  if (only !== undefined && urls.length === 1) return describeAddress(only);
  const sites = [...new Set(urls.map(siteName))];
  const listed = sites.slice(0, mostListed).map((site) => `• ${site}`);
  const more =
    sites.length > mostListed ? [t('native.otherSites', { count: sites.length - mostListed })] : [];
  return [t(`native.from.${what}`, { count: urls.length }), ...listed, ...more].join('\n');
}

function fetchReason({ what, urls, askedBy }: FetchQuestion): string {
  if (askedBy === 'link') return t('native.reason.link');
  return what === 'pictures' ? t('native.reason.pictures') : t('native.reason.pages', { count: urls.length });
}

/** Describes what is about to be fetched, with the site and the whole address. */
export function describeFetch(question: FetchQuestion): Question {
  const { what, urls } = question;
  const count = urls.length;
  return {
    message: t(`native.download.${what}`, { count }),
    detail: `${fetchReason(question)}\n\n${describeAddresses(urls, what)}`,
    buttons: [t('native.cancel'), t(`native.downloadButton.${what}`, { count })],
  };
}

/** Describes a link that another program is about to open. */
export function describeOpen(url: string): Question {
  if (url.startsWith('mailto:'))
    return {
      message: t('native.email.title'),
      detail: `${t('native.email.detail')}\n\n${wrapAddress(url)}`,
      buttons: [t('native.cancel'), t('native.copyLink'), t('native.email.open')],
    };
  return {
    message: t('native.open.title'),
    detail: describeAddress(url),
    buttons: [t('native.cancel'), t('native.copyLink'), t('native.open.browser')],
  };
}

/** Asks about the notes of a backup that this library did not make. */
export const describeNotesQuestion = (): Question => ({
  message: t('native.notes.title'),
  detail: t('native.notes.detail'),
  buttons: [t('native.cancel'), t('native.notes.others'), t('native.notes.own')],
});
