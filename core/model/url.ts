/** What is read of a parsed web address (WHATWG URL); `core` has the types of no runtime. */
export interface ParsedUrl {
  /** The whole address in its normal form. */
  readonly href: string;
  /** With the colon: `https:`. */
  readonly protocol: string;
  /** In lower case, Punycode where it needs it, without port. */
  readonly hostname: string;
  /** Empty for the scheme's usual one. */
  readonly port: string;
  readonly pathname: string;
  /** With the question mark; empty for none. */
  readonly search: string;
}

// Every runtime of the program has it: Node, Electron, browsers.
const { URL } = globalThis as unknown as { readonly URL: new (url: string, base?: string) => ParsedUrl };

/**
 * An address as the WHATWG URL standard reads it; null for what is none. (`URL.parse` is younger than the oldest runtime.)
 * @param base an absolute address that a relative one counts from.
 */
export function parseUrl(address: string, base?: string): ParsedUrl | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** An http or https address, parsed; null for other schemes and for what is none. */
export function parseHttpUrl(address: string, base?: string): ParsedUrl | null {
  const url = parseUrl(address, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** A path with its escapes decoded, for comparing: `%7E` and `~` are one. What is wrongly encoded stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
