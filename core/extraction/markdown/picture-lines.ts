import type { PhrasingContent } from 'mdast';
import type { ImageReference } from '../../model/article.ts';
import { isPicture, type DraftRun } from '../draft.ts';
import { inlineRuns } from './inline-runs.ts';
import type { Context } from './names.ts';

/** A picture with a line of its own, or words, with what pictures stand among them. */
export type PictureOrWords = { readonly image: ImageReference } | { readonly runs: readonly DraftRun[] };

/** The lines of the source: a paragraph is parted where a line ends between its nodes or in its plain words. */
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

/** The pictures of a line that holds nothing else. */
function picturesOf(runs: readonly DraftRun[]): ImageReference[] {
  if (runs.some((run) => /\S/.test(run.text))) return [];
  return runs
    .filter(isPicture)
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'image' ? [mark.image] : [])));
}

/** A paragraph in its parts: pictures that have a line of their own, and the words before, between and after them. */
export function picturesOrWords(
  nodes: readonly PhrasingContent[],
  context: Context,
): readonly PictureOrWords[] {
  const parts: ({ readonly image: ImageReference } | { readonly runs: DraftRun[] })[] = [];
  for (const line of linesOf(nodes)) {
    const runs = inlineRuns(line, [], context);
    const pictures = picturesOf(runs);
    const last = parts.at(-1);
    if (pictures.length > 0) parts.push(...pictures.map((image) => ({ image })));
    else if (last && 'runs' in last) last.runs.push({ text: ' ', marks: [] }, ...runs);
    else parts.push({ runs: [...runs] });
  }
  return parts;
}
