import type { MouseEvent } from 'react';

/** The id of a note's element in the window. */
export const noteElementId = (note: string): string => `note-${note}`;

/** The id of a note's first sign in the text. */
export const signElementId = (note: string): string => `sign-${note}`;

/** Where the last jump to a note began, so that the way back leads there and not to the note's first sign. */
let cameFrom: Element | null = null;

function show(element: HTMLElement): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
}

/** Put it on what holds an article: a note's sign leads to the note, the note's arrow leads back. Nothing else is touched. */
export function onNoteClick(event: MouseEvent<HTMLElement>): void {
  const link = (event.target as Element).closest<HTMLElement>('a[data-note], a[data-note-back]');
  if (!link) return;
  event.preventDefault();
  const { note, noteBack } = link.dataset;
  if (note !== undefined) {
    const target = document.getElementById(noteElementId(note));
    if (!target) return;
    cameFrom = link;
    show(target);
    return;
  }
  const signs = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-note]')].filter(
    (sign) => sign.dataset['note'] === noteBack,
  );
  const back = signs.find((sign) => sign === cameFrom) ?? signs[0];
  if (back) show(back);
}
