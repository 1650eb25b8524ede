import type { Protocol } from 'electron-builder';

/** What the packages say of the program. */
export const about = {
  id: 'org.lectern.Lectern',
  name: 'Lectern',
  /** Of the command and of the packages. */
  command: 'lectern',
  synopsis: 'Read, highlight and annotate articles with no network',
  copyright: 'The Lectern authors, MIT licence',
  /** Until a release says where the project is at home. */
  homepage: 'https://lectern.example/',
  maintainer: 'The Lectern authors <authors@lectern.example>',
} as const;

/** Where updates come from and who signs them: see docs/releasing.md. */
export interface UpdateFeed {
  /** The address of the folder with latest*.yml in it. */
  readonly url: string;
  /** Ed25519 public key (SPKI, base64) that the feed is signed with. */
  readonly publicKey: string;
}

/** What one release has of its own. */
export interface Release {
  /** In place of package.json's. */
  readonly version?: string;
  /** The project's page. */
  readonly homepage?: string;
  /** Without it the app says that it cannot look for updates. */
  readonly updates?: UpdateFeed;
  /** Signed with an Apple Developer ID, and thus to be hardened. */
  readonly macSigned?: boolean;
}

export const updateFeed = ({ url }: UpdateFeed) => ({ provider: 'generic' as const, url });

export const schemes: Protocol[] = [{ name: 'Lectern', schemes: ['lectern'], role: 'Viewer' }];

/** Kinds of file that the app offers to open, for MIME types and file associations; it becomes the default for none. */
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
  { name: 'Book', extensions: ['epub'], mimeTypes: ['application/epub+zip'] },
  { name: 'Markdown', extensions: ['md', 'markdown'], mimeTypes: ['text/markdown'] },
  { name: 'Text', extensions: ['txt'], mimeTypes: ['text/plain'] },
] as const;
