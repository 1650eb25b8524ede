/** The eight 16-bit groups of an IPv6 address, in any of its spellings, without a zone. Throws for anything else. */
export function parseIpv6(address: string): readonly number[] {
  // The URL parser writes every spelling in one way: hexadecimal, with the longest run of zeros as "::".
  const { hostname } = new URL(`http://[${address}]/`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const groupsOf = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const start = groupsOf(head);
  if (tail === undefined) return start;
  const end = groupsOf(tail);
  return [...start, ...Array.from({ length: 8 - start.length - end.length }, () => 0), ...end];
}

const dotted = (high = 0, low = 0): string =>
  [high >> 8, high & 0xff, low >> 8, low & 0xff].map(String).join('.');

const startsWith = (groups: readonly number[], prefix: readonly number[]): boolean =>
  prefix.every((group, index) => groups[index] === group);

/** Prefixes of 96 bits in front of an IPv4 address: IPv4-mapped (RFC 4291) and NAT64 (RFC 6052). */
const translated = [
  [0, 0, 0, 0, 0, 0xffff],
  [0x64, 0xff9b, 0, 0, 0, 0],
];

/** The IPv4 address that an IPv6 address stands for, so that a connection goes there; null where it stands for none. */
export function translatedIpv4(groups: readonly number[]): string | null {
  const [high, low] = groups.slice(6);
  return translated.some((prefix) => startsWith(groups, prefix)) ? dotted(high, low) : null;
}

/** The IPv4 addresses to which a tunnel carries what is sent to an IPv6 address: 6to4 (RFC 3056) and ISATAP (RFC 5214). */
export function tunnelIpv4(groups: readonly number[]): readonly string[] {
  const [first, second, third, , fifth = 0, sixth, high, low] = groups;
  const is6to4 = first === 0x2002;
  // The second bit of the interface's id tells whether the embedded address is unique worldwide.
  const isIsatap = (fifth & ~0x200) === 0 && sixth === 0x5efe;
  return [...(is6to4 ? [dotted(second, third)] : []), ...(isIsatap ? [dotted(high, low)] : [])];
}
