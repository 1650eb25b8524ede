/** Matches an address as people paste it: with a scheme, or a host with a dot and a path. */
const webAddress =
  /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:\/\S*)?|localhost(?::\d+)?(?:\/\S*)?)$/iu;

/** Returns the web addresses in typed or pasted text, one per line; null when a line is something else. */
export function parseWebAddresses(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => webAddress.test(line)) ? [...new Set(lines)] : null;
}

/** Returns the web addresses of a clipboard or drop that contains nothing else, otherwise null. A scheme is required. */
export const parseOnlyWebAddresses = (text: string): string[] | null => {
  const found = parseWebAddresses(text);
  return found?.every((address) => /^https?:\/\//i.test(address)) ? found : null;
};
