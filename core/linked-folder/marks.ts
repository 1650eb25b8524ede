/** Where Lectern's part of a file begins and ends. Programs that read Markdown do not show HTML comments. */
type MarkKind = 'begin' | 'end';

/** A line that is a mark. */
export interface Mark {
  readonly kind: MarkKind;
  readonly articleId: string;
  /** The line within the text, in UTF-16 code units, without its line end. */
  readonly start: number;
  readonly end: number;
}

/** Whether an article's id can be part of a mark. Any other could end the comment, and add lines outside of the marks. */
export const isMarkId = (id: string): boolean => /^[\w-]{1,100}$/.test(id);

export const markText = (kind: MarkKind, articleId: string): string =>
  `<!-- lectern:${kind} ${articleId} -->`;

/** YAML front matter. A rule with an empty line below it at the start of a file begins none. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)(?:[^\n]*\n)*?---[ \t]*\r?(?:\n|$)/;

/** A mark alone on its line. An outliner may have put it into an item of a list. */
const markLine =
  /(?<![^\n])(?:\uFEFF|[ \t]*(?:- )?)<!-- lectern:(begin|end) ([\w-]{1,100}) -->[ \t]*(?=\r?(?:\n|$))/g;

/** All marks of a text in their order: those alone on their line, outside of the front matter. */
export function findMarks(text: string): Mark[] {
  const bodyStart = frontMatter.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(markLine)].flatMap(({ 0: line, 1: kind, 2: articleId = '', index }) =>
    index < bodyStart
      ? []
      : [{ kind: kind === 'begin' ? 'begin' : 'end', articleId, start: index, end: index + line.length }],
  );
}

/**
 * A text that contains no mark and looks the same: the space in each `<!-- lectern:` becomes a no-break space, which is valid in
 * prose, code and YAML.
 */
export const breakMarks = (text: string): string => text.replaceAll('<!-- lectern:', '<!--\u00A0lectern:');
