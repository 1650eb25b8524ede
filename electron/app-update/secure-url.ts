/**
 * Whether the update feed may be at this URL and its files may be fetched from there: https, or this computer by its IP
 * address, which only builds for tests use.
 */
export const isSecureUrl = ({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean =>
  protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === '[::1]'));
