/** Longest path that is accepted, UTF-16 code units. */
const maxLength = 1_000;

/** Control characters (including newlines) and characters that change the direction of text. */
const invisible = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What Windows reads as something else: a stream or drive (`:`), wildcards, or a name without its last dots and spaces. */
const windowsSpecial = /[:*?"<>|]|[. ]$/;

const isVisibleName = (name: string, isWindows: boolean): boolean =>
  name !== '' && !name.startsWith('.') && !(isWindows && windowsSpecial.test(name));

/**
 * Whether a file of the linked folder may have this path: relative, with slashes, ending in `.md`, without hidden parts, `..`, control
 * characters or backslashes. Does not access the disk.
 * @param isWindows whether to refuse what only Windows treats specially
 */
export function isLinkedPath(path: string, isWindows: boolean): boolean {
  if (path.length > maxLength || invisible.test(path) || path.includes('\\')) return false;
  return /[^/]\.md$/i.test(path) && path.split('/').every((name) => isVisibleName(name, isWindows));
}
