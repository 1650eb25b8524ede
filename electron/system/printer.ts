import { messageRef } from '../../messages/message-keys.ts';
import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import { escapeHtml } from '../../core/export/html/escape.ts';
import { AppError } from '../../core/model/error.ts';
import type { PrintService } from '../../backend/services/platform/platform.ts';
import { restrictSession } from '../security/security.ts';
import { themeColors } from './theme-colors.ts';

/** Time limit for rendering a page, ms; a book with pictures takes several seconds. */
const renderTimeoutMs = 120_000;

const page = 'app://print/page.html';

/** A separate in-memory session that serves only this page. */
function printSession(html: string): Session {
  const own = session.fromPartition(`print-${Date.now()}`);
  restrictSession(own);
  own.protocol.handle('app', ({ url }) =>
    url === page
      ? new Response(html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
        })
      : new Response('Not found', { status: 404 }),
  );
  return own;
}

/** Loads the page in a hidden window and closes the window when `use` is done. */
async function withPage<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(html),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  const late = setTimeout(() => window.destroy(), renderTimeoutMs);
  try {
    await window.loadURL(page);
    return await use(window);
  } catch (error) {
    throw new AppError('internal', messageRef('errors.export.print'), {
      cause: error,
    });
  } finally {
    clearTimeout(late);
    if (!window.isDestroyed()) window.destroy();
  }
}

/**
 * The title and page number in the bottom margin. Chromium fills in the numbers and does not apply the page's styles.
 */
const footer = (title: string): string =>
  `<div style="box-sizing:border-box;width:100%;padding:0 13.5mm;display:flex;justify-content:space-between;gap:8mm;font:8px sans-serif;color:${themeColors.light.muted}"><span style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${escapeHtml(title)}</span><span style="white-space:nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** Prints with Electron's Chromium. */
export const createPrinter = (): PrintService => ({
  print: (html) =>
    withPage(
      html,
      (window) =>
        new Promise<boolean>((resolve) => {
          window.webContents.print({ printBackground: true }, (success) => resolve(success));
        }),
    ),
  pdf: (html, title) =>
    withPage(html, (window) =>
      window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: 'A4',
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer(title),
      }),
    ),
});
