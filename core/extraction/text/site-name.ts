import { isDateLine } from './byline.ts';
import { isLongLine, splitWords } from './prose.ts';

const joiner = /^(the|of|and|for|in|on|de|la|le|el|der|die|das|&)$/i;
const sections =
  /^(home ?page|home|news|world|business|politics|sport|sports|opinion|technology|science|health|culture|entertainment|lifestyle|travel|video|live|latest|menu|africa|asia|europe)$/i;

/** Whether a line could be a site name: a few capitalized words, or a host name. */
export function isSiteNameLike(line: string): boolean {
  if (isLongLine(line)) return false;
  if (/^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(line)) return true;
  const words = line.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  if (isDateLine(line) || words.length === 0 || words.length > 6 || line.length > 50 || sections.test(line))
    return false;
  return !/[.;:!?]$|,/.test(line) && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || joiner.test(word));
}

/** The name in a copyright notice ("© 2015 The Guardian. All rights reserved."), or null. */
export function siteNameFromSmallPrint(line: string): string | null {
  if (isLongLine(line)) return null;
  const found =
    /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:]*(?:by\s+)?(\p{Lu}[^.|·•©]*?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:[.|·•©,]|all rights|$)/iu.exec(
      line,
    );
  const name = found?.[1]?.trim() ?? '';
  return name && splitWords(name).length <= 6 && isSiteNameLike(name) && !/^all rights/i.test(name)
    ? name
    : null;
}
