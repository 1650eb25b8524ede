import type { TextSpan } from '../span.ts';

interface MarkedBlock {
  readonly marks?: readonly (TextSpan & { readonly kind: string })[];
}

/**
 * A text with spaces in place of the labels of its note references, so that the number in "the piano1" is not part of a word. All
 * offsets stay valid. Returns the same string when there are none.
 */
export function maskNoteReferences(text: string, blocks: readonly MarkedBlock[]): string {
  let masked = '';
  let next = 0;
  for (const { marks = [] } of blocks)
    for (const { kind, start, end } of marks) {
      if (kind !== 'noteRef' || start < next) continue;
      masked += text.slice(next, start) + ' '.repeat(end - start);
      next = end;
    }
  return next === 0 ? text : masked + text.slice(next);
}
