import { AppError, codeOf } from '../../../core/model/error.ts';

/** An error that is shown to the user. */
export const fetchError = (message: string, cause?: unknown): AppError =>
  new AppError('unsupported', message, { cause });

/** The address is on this computer or in its network, and was not entered by the user. */
export const privateAddressError = (host: string): AppError =>
  fetchError(
    `${host} is on this computer or in its local network. Lectern fetches from there only if you enter the address yourself.`,
  );

/** @param limit bytes */
export const bodyTooLargeError = (limit: number): AppError =>
  fetchError(
    `It is larger than ${Math.round(limit / 1024 / 1024)} MB. Save the part that you want to keep, and import that.`,
  );

/** The server answered with a status other than success. */
export function statusError(status: number, host: string): AppError {
  if (status === 404 || status === 410)
    return fetchError(
      `${host} has nothing at this address (${status}). Check the address, or look for its new place.`,
    );
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return fetchError(
      `${host} does not give this to Lectern (${status}). Open it in your browser, save it there as a web page, and import the file.`,
    );
  if (status === 429)
    return fetchError(`${host} has received too many requests from you (429). Try again later.`);
  if (status >= 500) return fetchError(`${host} has a problem of its own (${status}). Try again later.`);
  return fetchError(`${host} answered with ${status} and no page. Check the address.`);
}

/** Converts an error of Node's network code. An `AppError` stays as it is. */
export function connectionError(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (/^(ENOTFOUND|EAI_|ENETUNREACH|EHOSTUNREACH|ENETDOWN)/.test(code))
    return fetchError(
      `${host} could not be found. Check the address and the connection to the network.`,
      error,
    );
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ECONNABORTED)/.test(code))
    return fetchError(`${host} did not answer. Try again later.`, error);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return fetchError(
      `The certificate of ${host} is not valid (${code}). Lectern fetches nothing from there.`,
      error,
    );
  if (/^(HPE_|Z_|ERR_)/.test(code))
    return fetchError(`The answer of ${host} is damaged (${code}). Try again later.`, error);
  return fetchError(`${host} could not be reached (${code || 'unknown reason'}). Try again later.`, error);
}
