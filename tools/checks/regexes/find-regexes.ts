import { lineAt, parseSource, walk } from '../syntax.ts';

/** A regular expression of the program. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** From 1. */
  readonly line: number;
}

/** The regular expression literals of a source file, in text order. Throws when the file cannot be parsed. */
export function regexesIn(file: string, text: string): FoundRegex[] {
  const found: FoundRegex[] = [];
  walk(parseSource(file, text).program, ({ type, regex, start }) => {
    if (type !== 'Literal' || !regex) return;
    const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
    found.push({ source: pattern, flags, line: lineAt(text, start) });
  });
  return found;
}
