import { t } from '../../../messages/translate.ts';
import { formatList } from '../../../messages/formats.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

type Preview = CommandOutput<'revisions.preview'>;
export type PreviewLine = Preview['lines'][number];
export type PreviewHighlight = Preview['highlights'][number];

/** The effect of a revision on a highlight. */
export type HighlightOutcome = 'stays' | 'edited' | 'lost' | 'found';

/** `edited`: its text changes; `found`: it was orphaned and is anchored again. */
export function outcomeOf({ before, words, quote }: PreviewHighlight): HighlightOutcome {
  if (words === null) return 'lost';
  if (before === 'orphaned') return 'found';
  return words.replaceAll(/\s+/g, ' ') === quote.replaceAll(/\s+/g, ' ') ? 'stays' : 'edited';
}

const lineKinds = ['changed', 'added', 'removed', 'moved'] as const;

/** "2 paragraphs changed and 1 paragraph added": summary of the changes. */
export function describeChanges(lines: readonly PreviewLine[]): string {
  const count = (kind: PreviewLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const parts = lineKinds
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`revisions.changes.${kind}`, { count: count(kind) }));
  return parts.length === 0 ? t('revisions.changes.none') : formatList(parts);
}

const outcomes = ['stays', 'edited', 'found', 'lost'] as const;

/** "12 highlights unchanged and 1 highlight becomes unanchored": summary of the effect on highlights. */
export function describeHighlights(highlights: readonly PreviewHighlight[]): string {
  if (highlights.length === 0) return t('revisions.highlights.none');
  const count = (outcome: HighlightOutcome) =>
    highlights.filter((each) => outcomeOf(each) === outcome).length;
  return formatList(
    outcomes
      .filter((outcome) => count(outcome) > 0)
      .map((outcome) => t(`revisions.highlights.${outcome}`, { count: count(outcome) })),
  );
}

/** Visible lines, and folded runs of unchanged ones. */
export type Row =
  | { readonly kind: 'line'; readonly line: PreviewLine; readonly at: number }
  | { readonly kind: 'fold'; readonly lines: readonly PreviewLine[]; readonly at: number };

/** Folds long runs of unchanged lines, keeping one on each side of a change. */
export function foldLines(lines: readonly PreviewLine[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]?.kind === 'same') end += 1;
    const first = at === 0 ? at : at + 1;
    const last = end === lines.length ? end : end - 1;
    const fold = last - first >= 3;
    for (let k = at; k < end; k += 1) {
      const line = lines[k];
      if (fold && k === first) rows.push({ kind: 'fold', lines: lines.slice(first, last), at: first });
      if (line && !(fold && k >= first && k < last)) rows.push({ kind: 'line', line, at: k });
    }
    const changed = lines[end];
    if (changed) rows.push({ kind: 'line', line: changed, at: end });
    at = end + 1;
  }
  return rows;
}
