import { tagKey } from './tag-key.ts';

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, at) => tag === b[at]);

/**
 * Applies the difference between two lists of tags to the current list. An undo that comes after later changes of the same tags
 * thus reverts its own change alone.
 * @param from the tags before the difference
 * @param to the tags after it, which are the result when the current tags are `from`
 */
export function changeTags(
  current: readonly string[],
  from: readonly string[],
  to: readonly string[],
): readonly string[] {
  if (isSameList(current, from)) return to;
  const keysOf = (tags: readonly string[]): ReadonlySet<string> => new Set(tags.map(tagKey));
  const [currentKeys, fromKeys, toKeys] = [keysOf(current), keysOf(from), keysOf(to)];
  return [
    ...current.filter((tag) => !fromKeys.has(tagKey(tag)) || toKeys.has(tagKey(tag))),
    ...to.filter((tag) => !fromKeys.has(tagKey(tag)) && !currentKeys.has(tagKey(tag))),
  ];
}
