import type { App, CommandLine, Session, WebContents } from 'electron';

/** Only our own files; no inline script or style, frame, form or connection. */
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

/** What the window may load: its own files, stored pictures, blobs in memory, and the developer tools. */
const allowedSchemes = new Set(['app:', 'lectern-picture:', 'devtools:', 'data:', 'blob:']);

const isAllowed = (url: string): boolean => {
  try {
    return allowedSchemes.has(new URL(url).protocol);
  } catch {
    return false;
  }
};

/**
 * Turns off Chromium's background network activity (component updates, proxy detection, DNS), which the app does not
 * need.
 */
export function disableBackgroundNetwork(commandLine: CommandLine): void {
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

/** Denies all permissions, downloads and requests that leave the program. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
}

/**
 * The window shows one page for its whole life and opens no other. WebRTC is not covered by the content security policy,
 * `webRequest` or the host rules: without the IP handling policy, it sends datagrams to any address.
 */
function restrictWebContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Applies to every page of the program from its creation. */
export const restrictAllWebContents = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => restrictWebContents(contents));
};
