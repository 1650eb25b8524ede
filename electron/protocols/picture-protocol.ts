import { readFile } from 'node:fs/promises';
import type { CustomScheme, Session } from 'electron';
import type { Picture } from '../../data/store/pictures/picture-files.ts';

const scheme = 'lectern-picture';
const host = 'kept';

/**
 * Must be registered before the app is ready. Without privileges such as fetch or scripts, which pictures do not
 * need.
 */
export const pictureScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: false },
};

/** URL of a stored picture. The window's policy allows pictures only from here and from its own files. */
export const pictureUrl = ({ hash }: Pick<Picture, 'hash'>): string => `${scheme}://${host}/${hash}`;

/** The hash in a picture URL; null for all other URLs. */
function urlToHash(url: string): string | null {
  return new RegExp(`^${scheme}://${host}/([0-9a-f]{64})$`).exec(url)?.[1] ?? null;
}

/** An SVG is a document. As an image it runs no scripts; this policy prevents them when it is opened directly. */
const headers = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'private, max-age=31536000, immutable',
});

/**
 * Serves only stored pictures, at `lectern-picture://kept/HASH`.
 * @param find returns the picture of a hash, or null.
 */
export function servePictures(
  session: Session,
  libraryFolder: string,
  find: (hash: string) => Promise<Picture | null>,
): void {
  const notFound = (): Response => new Response('Not found', { status: 404, headers: headers('text/plain') });
  session.protocol.handle(scheme, async ({ url }) => {
    try {
      const hash = urlToHash(url);
      const picture = hash === null ? null : await find(hash);
      if (!picture) return notFound();
      // Not loaded at startup: it can tell the types of pictures by their bytes.
      const { pictureFile } = await import('../../data/store/pictures/picture-files.ts');
      const bytes = await readFile(pictureFile(libraryFolder, picture));
      return new Response(new Uint8Array(bytes), { headers: headers(picture.type) });
    } catch {
      return notFound();
    }
  });
}
