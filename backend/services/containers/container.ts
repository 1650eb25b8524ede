/**
 * URLs for pictures beside a page or in the same file. Extraction keeps only web URLs, so each name gets a URL on a host that
 * cannot exist (RFC 2606); removing the host afterwards restores the name in the container.
 */
const origin = 'https://container.lectern.invalid/';

/** The URL that stands for a name in a container. */
export const nameToUrl = (name: string): string => origin + name.split('/').map(encodeURIComponent).join('/');

/** The name in the container that a URL stands for, without query and fragment; null for other URLs. */
export function urlToName(url: string): string | null {
  if (!url.startsWith(origin)) return null;
  const [path = ''] = url.slice(origin.length).split(/[?#]/);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The bytes that a container has under a name; null when it has none. Rejects with an AppError when they are damaged. */
export type OpenContained = (source: string) => Promise<Uint8Array | null>;

export const noContainedFiles: OpenContained = () => Promise.resolve(null);

/**
 * The path that a relative reference names, from a folder inside a container: no "." or ".." left in it. Null where it leads out
 * of the container, is absolute, or has a scheme.
 */
export function resolveInside(folder: string, reference: string): string | null {
  const [bare = ''] = reference.split(/[?#]/);
  let path: string;
  try {
    path = decodeURIComponent(bare).replaceAll('\\', '/');
  } catch {
    path = bare.replaceAll('\\', '/');
  }
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\0'))
    return null;
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

/** The folder part of a path inside a container. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));
