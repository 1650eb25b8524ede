import { newError } from 'builder-util-runtime';
import { z } from 'zod';
import { expiredList, olderList, undatedList } from './error-codes.ts';

/** YAML reads an unquoted time as a `Date`. */
const time = z
  .union([z.iso.datetime(), z.date()])
  .transform((value) => (typeof value === 'string' ? Date.parse(value) : value.getTime()));

const dates = z.object({ signedAt: time, expires: time });

/**
 * Checks that a signed list is the current one. A valid signature alone does not prove that: whoever controls the
 * connection can replay an old list, and so hide a new version or withdraw a fix.
 * @param list the parsed list; tools/packaging/sign-feed.ts adds its dates
 * @param newestSignedAt when the newest list that this computer has accepted was signed, ms since 1970; null: none
 * @param now ms since 1970
 * @returns when it was signed, ms since 1970
 */
export function requireCurrentList(list: unknown, newestSignedAt: number | null, now: number): number {
  const { data } = dates.safeParse(list);
  if (!data)
    throw newError('the list of versions does not state when it was signed and expires', undatedList);
  if (newestSignedAt !== null && data.signedAt < newestSignedAt)
    throw newError('the list of versions is older than one that was accepted before', olderList);
  if (data.expires <= now) throw newError('the list of versions has expired', expiredList);
  return data.signedAt;
}
