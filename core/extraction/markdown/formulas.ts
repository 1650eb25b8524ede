/** Characters around the number of a formula in the text that is parsed. */
const open = '\ue000';
const close = '\ue001';

/** Maximum lengths in code units of a formula in a line and of one in lines of its own. */
const maxInline = 500;
const maxDisplay = 10_000;

/** Maximum number of formulas; real texts have fewer, and each becomes a mark. */
const maxFormulas = 10_000;

export interface TexFormula {
  readonly tex: string;
  readonly isBlock: boolean;
}

/** Where a code span that starts at an offset ends; the end of its backticks when it is not closed nearby. */
function afterCode(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end += 1;
  const ticks = text.slice(start, end);
  const closing = text.slice(end, end + maxDisplay).indexOf(ticks);
  return closing === -1 ? end : end + closing + ticks.length;
}

/** The end of `$…$` that starts at an offset, by Pandoc's rules; -1 when it is not a formula. */
function endOfInline(text: string, start: number): number {
  if (/[\s$]/.test(text[start + 1] ?? ' ')) return -1;
  const limit = Math.min(text.length, start + maxInline);
  for (let at = start + 1; at < limit; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return -1;
    else if (text[at] === '\n' && /^\n\s*\n/.test(text.slice(at, at + 50))) return -1;
    else if (text[at] === '$')
      return /\s/.test(text[at - 1] ?? ' ') || /\d/.test(text[at + 1] ?? '') ? -1 : at + 1;
  }
  return -1;
}

/**
 * Replaces TeX formulas in Markdown (`$…$`, `$$…$$`) by placeholders, so that they are not read as Markdown. Dollar signs
 * in code and in prices are kept. `splitFormulas` finds the placeholders again.
 */
export function takeFormulas(markdown: string): {
  readonly text: string;
  readonly formulas: readonly TexFormula[];
} {
  if (!markdown.includes('$')) return { text: markdown, formulas: [] };
  const source = markdown.replace(/[\ue000\ue001]/g, '');
  const formulas: TexFormula[] = [];
  let text = '';
  let at = 0;
  const place = (tex: string, isBlock: boolean): string => {
    formulas.push({ tex: tex.trim(), isBlock });
    return `${open}${formulas.length - 1}${close}`;
  };
  while (at < source.length && formulas.length < maxFormulas) {
    const sign = source[at];
    let end = at + 1;
    let added: string | null = null;
    const isLineStart = at === 0 || source[at - 1] === '\n';
    const fence = isLineStart ? /^ {0,3}(`{3,}|~{3,})/.exec(source.slice(at, at + 40))?.[1] : undefined;
    if (fence !== undefined) {
      const closing = source.indexOf(`\n${fence}`, at + fence.length);
      end = closing === -1 ? source.length : closing + fence.length + 1;
    } else if (sign === '`') end = afterCode(source, at);
    else if (sign === '\\') end = at + 2;
    else if (sign === '$' && source[at + 1] === '$') {
      const closing = source.slice(at + 2, at + 2 + maxDisplay).indexOf('$$');
      const tex = closing === -1 ? '' : source.slice(at + 2, at + 2 + closing);
      if (/\S/.test(tex)) {
        end = at + closing + 4;
        const isAlone =
          /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, at - 40), at)) &&
          /^[ \t]*(?:\n|$)/.test(source.slice(end, end + 40));
        added = isAlone ? `\n\n${place(tex, true)}\n\n` : place(tex, false);
      } else end = at + 2;
    } else if (sign === '$') {
      const closing = endOfInline(source, at);
      if (closing !== -1) {
        end = closing;
        added = place(source.slice(at + 1, closing - 1), false);
      }
    }
    text += added ?? source.slice(at, end);
    at = end;
  }
  return { text: text + source.slice(at), formulas };
}

const placeholder = /\ue000(\d+)\ue001/;

/** The pieces of a text: words and formulas in order. */
export const splitFormulas = (
  text: string,
  formulas: readonly TexFormula[],
): readonly (string | TexFormula)[] =>
  formulas.length === 0
    ? [text]
    : text
        .split(placeholder)
        .map((piece, index) => (index % 2 === 0 ? piece : (formulas[Number(piece)] ?? '')));
