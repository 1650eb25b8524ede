import { fetchError } from './fetch-error.ts';

/** Parses an http or https URL. Throws an `AppError` for other schemes and for what is not a URL. */
export function parseWebUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch (error) {
    throw fetchError('This is not a web address. A web address begins with https:// or http://.', error);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw fetchError(
      `Only http and https addresses can be fetched, and this one begins with “${url.protocol}”.`,
    );
  if (url.hostname === '') throw fetchError('This web address has no host name.');
  return url;
}
