import { badSignature, expiredList, insecureUrl, olderList, undatedList } from './error-codes.ts';

/** Codes of Node's errors for an unreachable network. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
]);
const brokenOff = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Explains a failed update and what to do. A failure never changes the program or the library. */
export function describeUpdateError(error: unknown): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (code === badSignature)
    return 'The list of new versions is not signed by Lectern’s makers, so nothing was downloaded. Try again later; if it stays so, get the new version from the project’s page.';
  if (code === expiredList)
    return 'The list of new versions is out of date, so nothing was downloaded. Check the date of this computer, and try again later; if it stays so, get the new version from the project’s page.';
  if (code === olderList)
    return 'The list of new versions is older than one that came before, so it was not used. Try again later; if it stays so, get the new version from the project’s page.';
  if (code === undatedList)
    return 'The list of new versions does not say how long it is valid, so it was not used. Try again later.';
  if (code === insecureUrl)
    return 'The place for new versions led to an address without encryption, so nothing was downloaded. Try again later.';
  if (code === 'ERR_CHECKSUM_MISMATCH' || /checksum mismatch/i.test(message))
    return 'What was downloaded is not what Lectern’s makers have published. It was thrown away. Try again later.';
  if (unreachable.has(code) || /does not answer|timed out/i.test(message))
    return 'The place for new versions could not be reached. Check the connection and try again.';
  if (brokenOff.has(code) || /aborted|terminated/i.test(message))
    return 'The download broke off. Try again; what was downloaded so far was thrown away.';
  if (code === 'ENOSPC')
    return 'There is not enough space on the disk for the new version. Make some and try again.';
  if (/code signature|signed by/i.test(message))
    return 'The new version is not signed as this one is, so it was not installed. Get it from the project’s page.';
  return 'The place for new versions gave no answer that Lectern understands. Try again later.';
}
