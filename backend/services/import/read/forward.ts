import { collapseSpace } from '../../../../core/extraction/characters.ts';
import { parseHttpUrl } from '../../../../core/model/url.ts';
import { decodeBytes } from '../encoding/decode.ts';
import { parseHtml } from '../html/parse-html.ts';

/** Maximum size of a page that forwards, bytes, and of its text, code units: others are pages to read that are loaded again later. */
const maxBytes = 64 * 1024;
const maxText = 400;

/** Maximum delay, seconds. */
const maxDelay = 10;

/**
 * The URL to which a page without content of its own forwards (`<meta http-equiv="refresh">`), as link shorteners and search engines
 * do; null for other pages. A page that forwards browsers without scripts alone, in `<noscript>`, is none.
 * @param url of the page
 */
export function forwardOf(bytes: Uint8Array, charset: string | null, url: string): string | null {
  if (bytes.length > maxBytes) return null;
  const html = decodeBytes(bytes, 'html', charset);
  if (!/http-equiv/i.test(html) || !/refresh/i.test(html)) return null;
  const document = parseHtml(html);
  for (const element of document.querySelectorAll('script,style,noscript,template')) element.remove();
  if (collapseSpace(document.body.textContent).length > maxText) return null;
  const metas = document
    .querySelectorAll('meta[http-equiv]')
    .filter((meta) => meta.getAttribute('http-equiv')?.trim().toLowerCase() === 'refresh');
  for (const meta of metas) {
    const content = (meta.getAttribute('content') ?? '').slice(0, 4_000);
    const found =
      /^\s{0,20}(\d{1,5})(?:\.\d{0,9})?\s{0,20}[;,]\s{0,20}(?:url\s{0,20}=\s{0,20})?["']?([^"'\s]+)/i.exec(
        content,
      );
    if (!found || Number(found[1]) > maxDelay) continue;
    const target = parseHttpUrl(found[2] ?? '', url)?.href ?? null;
    if (target !== null && target !== url) return target;
  }
  return null;
}
