import { messageRef } from '../../../messages/message-keys.ts';
import { fetchError } from './fetch-error.ts';

/** Parses an http or https URL. Throws an `AppError` for other schemes and for what is not a URL. */
export function parseWebUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch (error) {
    throw fetchError(messageRef('errors.web.notUrl'), error);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw fetchError(messageRef('errors.web.scheme', { protocol: url.protocol }));
  if (url.hostname === '') throw fetchError(messageRef('errors.web.noHost'));
  return url;
}
