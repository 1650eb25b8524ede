import type { App, CommandLine, Session, WebContents } from 'electron';

/** Files of our own and nothing else; no inline script or style, no frame, no form, no connection. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: lectern-picture:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every file of the window. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** What the window may load: its own files, kept pictures, what it holds in memory, and the developer tools. */
const allowedSchemes = new Set(['app:', 'lectern-picture:', 'devtools:', 'data:', 'blob:']);

const isAllowed = (url: string): boolean => {
  try {
    return allowedSchemes.has(new URL(url).protocol);
  } catch {
    return false;
  }
};

/** Chromium's own errands (updates of components, a proxy looked for, names looked up): a reader needs none. */
export function silenceChromium(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** No permission of any kind, no download, and no request that leaves the program. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
}

/** The window shows one page for as long as it lives, and opens no other. */
function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Applies to every page of the program from its first moment. */
export const lockAllContents = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
};
