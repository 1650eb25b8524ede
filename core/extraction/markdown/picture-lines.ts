import type { PhrasingContent } from 'mdast';
import type { ImageReference } from '../../model/article.ts';
import { isPicture, type DraftRun } from '../draft.ts';
import { inlineRuns } from './inline-runs.ts';
import type { Context } from './names.ts';

/** Pictures on a line of their own, or text with inline pictures. */
export type PictureOrWords = { readonly image: ImageReference } | { readonly runs: readonly DraftRun[] };

/** Splits a paragraph into source lines: at newlines between its nodes or in its plain text. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.at(-1)?.push(node);
      lines.push([]);
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      });
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** The text of a line ": Definition" below a term, without the colon; null for other lines. */
function definitionIn(line: readonly PhrasingContent[]): PhrasingContent[] | null {
  const [first, ...others] = line;
  const found = first?.type === 'text' ? /^:[ \t]+(\S.*)$/.exec(first.value) : null;
  return found ? [{ type: 'text', value: found[1] ?? '' }, ...others] : null;
}

/** The pictures of a line that contains nothing else. */
function picturesOf(runs: readonly DraftRun[]): ImageReference[] {
  if (runs.some((run) => /\S/.test(run.text))) return [];
  return runs
    .filter(isPicture)
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'image' ? [mark.image] : [])));
}

/** Splits a paragraph into pictures on lines of their own and the text before, between and after them. */
export function picturesOrWords(
  nodes: readonly PhrasingContent[],
  context: Context,
): readonly PictureOrWords[] {
  const parts: ({ readonly image: ImageReference } | { readonly runs: DraftRun[] })[] = [];
  for (const line of linesOf(nodes)) {
    const definition = parts.length === 0 ? null : definitionIn(line);
    const runs = inlineRuns(definition ?? line, [], context);
    const pictures = picturesOf(runs);
    const last = parts.at(-1);
    if (pictures.length > 0) parts.push(...pictures.map((image) => ({ image })));
    else if (last && 'runs' in last)
      last.runs.push({ text: definition === null ? ' ' : '\n', marks: [] }, ...runs);
    else parts.push({ runs: [...runs] });
  }
  return parts;
}
