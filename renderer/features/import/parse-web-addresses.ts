/** One address, as people paste it: with a scheme, or a host with a dot and a path. */
const single =
  /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:\/\S*)?|localhost(?::\d+)?(?:\/\S*)?)$/iu;

/** The web addresses in what was typed or pasted, one a line; null when a line is something else. */
export function parseWebAddresses(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => single.test(line)) ? [...new Set(lines)] : null;
}

/** The web addresses in a clipboard or a drop that holds nothing else; null else. Only what has a scheme counts. */
export const parseOnlyWebAddresses = (text: string): string[] | null => {
  const found = parseWebAddresses(text);
  return found?.every((address) => /^https?:\/\//i.test(address)) ? found : null;
};
