import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { AppError, codeOf } from '../../../core/model/error.ts';

/** An error that is shown to the user. */
export const fetchError = (text: MessageRef, cause?: unknown): AppError =>
  new AppError('unsupported', text, { cause });

/** The address is on this computer or in its network, and was not entered by the user. */
export const privateAddressError = (host: string): AppError =>
  fetchError(messageRef('errors.web.private', { host }));

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** @param limit bytes */
export const bodyTooLargeError = (limit: number): AppError =>
  fetchError(messageRef('errors.web.tooLarge', { limit: inMegabytes(limit) }));

/** The server answered with a status other than success. */
export function statusError(status: number, host: string): AppError {
  if (status === 404 || status === 410)
    return fetchError(messageRef('errors.web.missing', { host, status: String(status) }));
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return fetchError(messageRef('errors.web.refused', { host, status: String(status) }));
  if (status === 429) return fetchError(messageRef('errors.web.tooMany', { host }));
  if (status >= 500) return fetchError(messageRef('errors.web.server', { host, status: String(status) }));
  return fetchError(messageRef('errors.web.status', { host, status: String(status) }));
}

/** Converts an error of Node's network code. An `AppError` stays as it is. */
export function connectionError(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (/^(ENOTFOUND|EAI_|ENETUNREACH|EHOSTUNREACH|ENETDOWN)/.test(code))
    return fetchError(messageRef('errors.web.notFound', { host }), error);
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ECONNABORTED)/.test(code))
    return fetchError(messageRef('errors.web.noAnswer', { host }), error);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return fetchError(messageRef('errors.web.certificate', { host, code }), error);
  if (/^(HPE_|Z_|ERR_)/.test(code))
    return fetchError(messageRef('errors.web.damaged', { host, code }), error);
  return fetchError(messageRef('errors.web.unreachable', { host, code: code || '?' }), error);
}
