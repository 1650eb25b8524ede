import { describeSpan } from '../../../core/anchoring/describe.ts';
import type { ImportedHighlight } from '../../../core/annotation-import/model.ts';
import { isSameState } from '../../../core/annotation-import/source-state.ts';
import type { SourceState, SourceUpdate } from '../../../core/annotation-import/source-state.ts';
import { stableId } from '../../../core/annotation-import/stable-id.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { normalizeTags } from '../tags/tags.ts';
import { getLocalState, getSourceState, setSourceState } from './source-states.ts';

const longestNote = 1_000_000;

/** The id that an imported highlight gets here: its own where it is valid, otherwise one that is derived from its key. */
export const idOf = ({ id, key }: ImportedHighlight): string =>
  id !== null && /^[\w-]{1,100}$/.test(id) ? id : stableId(key);

export const stateOf = ({ note, color, tags }: ImportedHighlight): SourceState => ({
  note: note.slice(0, longestNote),
  color: color ?? 'yellow',
  tags: normalizeTags(tags),
});

/**
 * The anchor of an imported highlight.
 * @param span where it is in the text; null when it was not found. Its own span is stored then, which applies to no text here.
 */
export function importedAnchor(
  { quote, span: spanInSource, points }: ImportedHighlight,
  text: string,
  textVersion: number,
  span: TextSpan | null,
): TextAnchor {
  if (span !== null) return describeSpan(text, span, textVersion);
  const isUsable = spanInSource !== null && !points && spanInSource.end > spanInSource.start;
  return {
    span: isUsable ? spanInSource : { start: 1, end: quote.exact.length + 1 },
    quote,
    textVersion,
  };
}

/** The change that the source of an existing highlight offers; null when it made none since the last import. */
export function findSourceUpdate(
  db: WritableDb,
  id: string,
  highlight: ImportedHighlight,
): SourceUpdate | null {
  const here = getLocalState(db, id);
  const next = stateOf(highlight);
  if (here === null) return null;
  const source = getSourceState(db, id);
  // Imported by a version that did not store the state: who changed it is unknown.
  if (source === null) setSourceState(db, id, next);
  if (source === null || isSameState(source, next) || isSameState(here, next)) return null;
  return { highlightId: id, next, here, changedHere: !isSameState(here, source) };
}
