import type { Root, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { cleanLine } from '../clean-text.ts';
import { inertYaml } from '../evaluated-text.ts';
import { serialize } from '../serialize.ts';

/** Text that is written without escaping, as a filter has already escaped it. */
export class SafeText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** A value as plain text; list items are joined. */
export const toPlainText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(toPlainText).join(', ')
      : value instanceof SafeText
        ? value.text
        : typeof value === 'object'
          ? ''
          : String(value as string | number | boolean);

export const blocksToText = (children: RootContent[]): string =>
  serialize({ type: 'root', children } satisfies Root).trimEnd();

/** Inline Markdown text: one line, fully escaped. */
export const escapeMarkdown = (words: string): string => {
  const value = cleanLine(words);
  return value === '' ? '' : blocksToText([{ type: 'paragraph', children: [{ type: 'text', value }] }]);
};

/** Characters without special meaning in YAML, including inside `[…]`. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _./-]*$/u;

/** A YAML value in block or flow style, on one line. */
export const escapeYaml = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(escapeYaml).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const words = cleanLine(toPlainText(value));
  const serialized = stringify(words, { lineWidth: 0 }).trimEnd();
  return plain.test(words) && serialized === words ? words : inertYaml(JSON.stringify(words));
};
