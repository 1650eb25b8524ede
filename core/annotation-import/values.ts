import type { HighlightColor } from '../model/annotation.ts';

/** Readers of untrusted values; each returns a safe default for invalid input. */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

/** The text without lone surrogates and NUL characters, which the database cannot store. */
const clean = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '');

export const asText = (value: unknown): string => (typeof value === 'string' ? clean(value) : '');

/** Maximum length of a line such as a title, UTF-16 code units. */
export const maxLineLength = 2_000;

/** A nonempty line of text, or null. */
export const asLine = (value: unknown): string | null =>
  asText(value).replace(/\s+/g, ' ').trim().slice(0, maxLineLength) || null;

export const asTags = (value: unknown): string[] =>
  asList(value)
    .map((tag) => (isObject(tag) ? (tag['name'] ?? tag['value']) : tag))
    .map((tag) => asLine(tag)?.slice(0, 100).trim() ?? '')
    .filter((tag) => tag !== '')
    .slice(0, 100);

/** An http or https URL, or null. */
export function asUrl(value: unknown): string | null {
  const text = asText(value).trim();
  return /^https?:\/\/[^\s/]/i.test(text) && text.length <= 8_000 ? text : null;
}

/** A time in ISO 8601, UTC, from a date string or seconds or milliseconds since 1970; null when invalid. */
export function asTime(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : asText(value).trim();
  if (text === '') return null;
  const digits = /^\d{9,17}$/.test(text) ? Number(text) : null;
  const ms =
    digits === null
      ? Date.parse(
          /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text,
        )
      : digits > 1e14
        ? digits / 1_000
        : digits > 1e11
          ? digits
          : digits * 1_000;
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return Number.isNaN(ms) || year < 1970 || year > 2200 ? null : date.toISOString();
}

const colors: Readonly<Record<string, HighlightColor>> = {
  yellow: 'yellow',
  orange: 'yellow',
  green: 'green',
  blue: 'blue',
  cyan: 'blue',
  pink: 'pink',
  red: 'pink',
  magenta: 'pink',
  purple: 'purple',
  violet: 'purple',
};

/** The highlight color nearest to another program's, by name. */
export const asColor = (value: unknown): HighlightColor | null =>
  colors[asText(value).trim().toLowerCase()] ?? null;
