import { parseSync } from 'oxc-parser';

/** A regular expression of the program. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** From 1. */
  readonly line: number;
}

interface LiteralNode {
  readonly type: 'Literal';
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

const isLiteral = (node: object): node is LiteralNode => 'type' in node && node.type === 'Literal';

/** The regular expression literals of a source file, in text order. Throws when the file cannot be parsed. */
export function regexesIn(file: string, text: string): FoundRegex[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const found: FoundRegex[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isLiteral(node) && node.regex) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ source: node.regex.pattern, flags: node.regex.flags, line });
      return;
    }
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}
