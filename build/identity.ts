import type { Protocol } from 'electron-builder';

/** Product metadata for the packages. */
export const about = {
  id: 'org.lectern.Lectern',
  name: 'Lectern',
  /** Name of the command and of the packages. */
  command: 'lectern',
  synopsis: 'Read, highlight and annotate articles with no network',
  copyright: 'The Lectern authors, MIT licence',
  /** Placeholder until a release sets the project's homepage. */
  homepage: 'https://lectern.example/',
  maintainer: 'The Lectern authors <authors@lectern.example>',
} as const;

/** URL and signing key of the update feed; see docs/releasing.md. */
export interface UpdateFeed {
  /** URL of the folder that contains latest*.yml. */
  readonly url: string;
  /** Ed25519 public key (SPKI, base64) that verifies the feed's signature. */
  readonly publicKey: string;
}

/** Settings that differ between releases. */
export interface Release {
  /** Overrides the version in package.json. */
  readonly version?: string;
  /** URL of the project's homepage. */
  readonly homepage?: string;
  /** Without a feed, the app reports that it cannot check for updates. */
  readonly updates?: UpdateFeed;
  /** Whether the app is signed with an Apple Developer ID and therefore uses the hardened runtime. */
  readonly macSigned?: boolean;
}

export const updateFeed = ({ url }: UpdateFeed) => ({ provider: 'generic' as const, url });

export const schemes: Protocol[] = [{ name: 'Lectern', schemes: ['lectern'], role: 'Viewer' }];

/**
 * File types that the app can open, used for MIME types and file associations; the app never becomes their default
 * handler.
 */
export const articleKinds = [
  {
    name: 'Web page',
    extensions: ['html', 'htm', 'xhtml'],
    mimeTypes: ['text/html', 'application/xhtml+xml'],
  },
  {
    name: 'Web archive',
    extensions: ['mhtml', 'mht'],
    mimeTypes: ['application/x-mimearchive', 'multipart/related'],
  },
  { name: 'PDF document', extensions: ['pdf'], mimeTypes: ['application/pdf'] },
  { name: 'Book', extensions: ['epub'], mimeTypes: ['application/epub+zip'] },
  { name: 'Markdown', extensions: ['md', 'markdown'], mimeTypes: ['text/markdown'] },
  { name: 'Text', extensions: ['txt'], mimeTypes: ['text/plain'] },
] as const;
