import { useCallback, useEffect, useRef, type MouseEvent } from 'react';
import type { Block } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { footnoteElementId } from '../blocks/footnote-ids.ts';
import { positionToOffset } from '../layout/text-position.ts';

/** References of a footnote in text order. */
const referencesOf = (blocks: readonly Block[], note: string): readonly TextSpan[] =>
  blocks.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'noteRef' && mark.note === note));

const footnoteOf = (blocks: readonly Block[], note: string): Block | undefined =>
  blocks.find((block) => block.kind === 'footnote' && block.id === note);

/** Focuses the target once it is in the DOM. */
function focusOnceMounted(find: () => HTMLElement | null | undefined): void {
  const focus = () => find()?.focus({ preventScroll: true });
  if (find()) focus();
  else setTimeout(focus, 0);
}

/**
 * Handles clicks in an article, by mouse or Enter: a reference leads to its footnote, the footnote's arrow back to the
 * reference of the last jump, or to the first one. Other clicks are ignored.
 */
export function useFootnoteLinks(
  blocks: readonly Block[],
  index: BlockIndex | null,
  goTo: (span: TextSpan) => void,
): (event: MouseEvent<HTMLElement>) => void {
  const latest = useRef({ index, goTo });
  useEffect(() => {
    latest.current = { index, goTo };
  });
  /** The reference that the last jump started from. */
  const jumpedFrom = useRef(-1);
  return useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const link = (event.target as Element).closest<HTMLElement>('a[data-note], a[data-note-back]');
      if (!link) return;
      event.preventDefault();
      const { note, noteBack } = link.dataset;
      if (note !== undefined) {
        const target = footnoteOf(blocks, note);
        if (!target) return;
        jumpedFrom.current = positionToOffset(link, 0) ?? -1;
        latest.current.goTo(target);
        focusOnceMounted(() => document.getElementById(footnoteElementId(note)));
      } else if (noteBack !== undefined) {
        const references = referencesOf(blocks, noteBack);
        const reference = references.find(({ start }) => start === jumpedFrom.current) ?? references[0];
        if (!reference) return;
        latest.current.goTo(reference);
        focusOnceMounted(() => {
          const block = latest.current.index?.blockAt(reference.start);
          const links = [...(block?.querySelectorAll<HTMLElement>('a[data-note]') ?? [])];
          return links.find((each) => positionToOffset(each, 0) === reference.start);
        });
      }
    },
    [blocks],
  );
}
