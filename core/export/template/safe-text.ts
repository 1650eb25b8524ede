import type { Root, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { cleanLine } from '../clean-text.ts';
import { serialize } from '../serialize.ts';

/** A text that is written as it is: a filter has made it fit for its place. */
export class SafeText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** A value as a person reads it; a list's members stand one after another. */
export const toWords = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(toWords).join(', ')
      : value instanceof SafeText
        ? value.text
        : typeof value === 'object'
          ? ''
          : String(value as string | number | boolean);

export const blocksToText = (children: RootContent[]): string =>
  serialize({ type: 'root', children } satisfies Root).trimEnd();

/** Words in the middle of Markdown: one line, and every sign is a sign. */
export const escapeMarkdown = (words: string): string => {
  const value = cleanLine(words);
  return value === '' ? '' : blocksToText([{ type: 'paragraph', children: [{ type: 'text', value }] }]);
};

/** Signs that mean nothing anywhere in YAML, also inside `[…]`. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _./-]*$/u;

/** A value in YAML's block or flow style, on one line. */
export const escapeYaml = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(escapeYaml).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const words = cleanLine(toWords(value));
  const written = stringify(words, { lineWidth: 0 }).trimEnd();
  return plain.test(words) && written === words ? words : JSON.stringify(words);
};
