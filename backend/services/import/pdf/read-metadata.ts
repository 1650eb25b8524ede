import type { PdfMetadata } from '../../../../core/extraction/pdf/page/page-content.ts';
import { normalizeLang } from '../../../../core/extraction/lang.ts';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1_000) : null;

/** "D:20261130012912+01'00'" as ISO 8601; null when it is no date. */
function readPdfDate(value: unknown): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text(value) ?? '');
  if (!found?.[1]) return null;
  const iso = `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** What a PDF says about itself in its information dictionary. @param parsed as the parser reports it; null: nothing */
export function readMetadata(parsed: { readonly info: object } | null): PdfMetadata {
  const info = (parsed?.info ?? {}) as Record<string, unknown>;
  return {
    title: text(info['Title']),
    author: text(info['Author']),
    createdAt: readPdfDate(info['CreationDate']),
    lang: normalizeLang(text(info['Language'])),
  };
}
