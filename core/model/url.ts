/** The part of the WHATWG URL interface that is used; `core` does not include the types of any runtime. */
export interface ParsedUrl {
  /** The serialized URL. */
  readonly href: string;
  /** Including the colon: `https:`. */
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  /** Lower case, Punycode if needed, without port. */
  readonly hostname: string;
  /** Empty for the default port of the scheme. */
  readonly port: string;
  readonly pathname: string;
  /** Including the question mark; empty when there is none. */
  readonly search: string;
}

// Available in every supported runtime: Node, Electron, browsers.
const { URL } = globalThis as unknown as { readonly URL: new (url: string, base?: string) => ParsedUrl };

/**
 * Parses a URL by the WHATWG URL standard; null when invalid. (`URL.parse` is not available in the oldest supported runtime.)
 * @param base absolute URL against which relative ones are resolved
 */
export function parseUrl(address: string, base?: string): ParsedUrl | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Parses an http or https URL; null for other schemes and invalid URLs. */
export function parseHttpUrl(address: string, base?: string): ParsedUrl | null {
  const url = parseUrl(address, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** Decodes the escapes of a path for comparison, so that `%7E` equals `~`. Invalid escapes are left unchanged. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A URL without its fragment. */
export const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? '';
