import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Session } from 'electron';
import { securityHeaders } from '../security/security.ts';

const scheme = 'app';
const host = 'lectern';
/** The only origin of the window. */
export const appOrigin = `${scheme}://${host}`;
export const appPage = `${appOrigin}/index.html`;

/** Must be registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme,
  // Compiled scripts are cached in the profile; older runtimes ignore it.
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** MIME types of the window's files; no other type is served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Returns the file of a URL, or null for another host, a type that is not served, or a path outside the folder. */
export function urlToFile(
  url: string,
  folder: string,
): { readonly file: string; readonly type: string } | null {
  let pathname: string;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== `${scheme}:` || parsed.hostname !== host) return null;
    pathname = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(pathname)) return null;
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${pathname}`);
  const type = types[path.extname(file)];
  return type !== undefined && file.startsWith(root + path.sep) ? { file, type } : null;
}

/** Serves only the window's files, at `app://lectern/`. */
export function serveApp(session: Session, folder: string): void {
  const headers = (type: string) => ({ ...securityHeaders, 'Content-Type': type });
  const notFound = () => new Response('Not found', { status: 404, headers: headers('text/plain') });
  session.protocol.handle(scheme, async ({ url }) => {
    const found = urlToFile(url, folder);
    if (!found) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(found.file)), { headers: headers(found.type) });
    } catch {
      return notFound();
    }
  });
}
