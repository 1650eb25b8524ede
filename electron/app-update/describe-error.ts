import { messageRef, type MessageRef } from '../../messages/message-keys.ts';
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
export function describeUpdateError(error: unknown): MessageRef {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (code === badSignature) return messageRef('errors.update.signature');
  if (code === expiredList) return messageRef('errors.update.expired');
  if (code === olderList) return messageRef('errors.update.older');
  if (code === undatedList) return messageRef('errors.update.undated');
  if (code === insecureUrl) return messageRef('errors.update.insecure');
  if (code === 'ERR_CHECKSUM_MISMATCH' || /checksum mismatch/i.test(message))
    return messageRef('errors.update.checksum');
  if (unreachable.has(code) || /does not answer|timed out/i.test(message))
    return messageRef('errors.update.unreachable');
  if (brokenOff.has(code) || /aborted|terminated/i.test(message))
    return messageRef('errors.update.interrupted');
  if (code === 'ENOSPC') return messageRef('errors.update.diskFull');
  if (/code signature|signed by/i.test(message)) return messageRef('errors.update.codeSignature');
  return messageRef('errors.update.answer');
}
