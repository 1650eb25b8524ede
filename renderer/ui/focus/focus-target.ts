/** The place of a removed element: its parent, and the node before it. */
export interface RemovedPlace {
  readonly parent: Element;
  readonly previous: Node | null;
}

/** Marks a control or a title that takes the focus when the rest of its container is gone. */
export const focusHome = { 'data-focus-home': '' } as const;

/**
 * Marks a part that has a beginning and an end, such as an editor: when it is removed with the focus, the control with
 * this id takes the focus.
 */
export const returnFocusTo = (id: string | undefined) => ({ 'data-return-focus': id });

/**
 * Marks a part that is shown for a while next to other content, such as a bar of actions: when it is removed with the
 * focus, the focus returns to where it was before. Dialogs and menus are such parts without the mark.
 */
export const focusLayer = { 'data-focus-layer': '' } as const;

// The portal and not the popup, because the focus guards of a dialog are siblings of the popup.
const layers = '[data-focus-layer], [data-base-ui-portal]';

/** The part of the window that an element belongs to: a popup, a marked part, or null for the page. */
export const layerOf = (element: Element): Element | null => element.closest(layers);

const controls =
  'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex]:not([tabindex^="-"])';

/** Whether an element can take the focus now. */
export const canFocus = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert], [aria-hidden=true]') === null &&
  element.checkVisibility();

/** The controls of an element that the Tab key reaches, in document order; of a detached element too. */
const controlsOf = (element: Element): HTMLElement[] =>
  [...(element.matches(controls) ? [element] : []), ...element.querySelectorAll(controls)].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.tabIndex >= 0 && !each.matches(':disabled, [type=hidden]'),
  );

const firstOf = (elements: readonly Element[]): HTMLElement | null => {
  for (const element of elements) {
    const control = controlsOf(element).find(canFocus);
    if (control) return control;
  }
  return null;
};

const isList = (element: Element): boolean => element.matches('ul, ol, tbody, [role=list]');

/** The control of the item now at the place of a removed one, or of the last item, that corresponds to `lost`. */
function inList(items: readonly Element[], index: number, lost: HTMLElement): HTMLElement | null {
  const item = items[Math.min(index, items.length - 1)];
  if (!item) return null;
  let removed: Element = lost;
  while (removed.parentElement) removed = removed.parentElement;
  const position = removed === lost ? 0 : Math.max(0, controlsOf(removed).indexOf(lost));
  const candidates = controlsOf(item).filter(canFocus);
  return candidates[Math.min(position, candidates.length - 1)] ?? null;
}

/**
 * Finds the control that takes the focus of a removed one: the one that its editor names; in a list, the same control of
 * the item that is now at its place; else, in the smallest remaining container, the marked one, the next or the previous.
 * Null if the page has none.
 * @param lost the removed element.
 */
export function focusTargetFor(lost: HTMLElement, place: RemovedPlace): HTMLElement | null {
  const part = lost.closest('[data-return-focus]');
  const opener = part?.isConnected === false ? part.getAttribute('data-return-focus') : null;
  const named = opener === null ? null : document.getElementById(opener);
  if (named && canFocus(named)) return named;
  let { previous } = place;
  for (let parent: Element | null = place.parent; parent; parent = parent.parentElement) {
    if (parent === document.body) return null;
    const children = [...parent.children];
    const before = children.filter(
      (child) =>
        previous !== null &&
        (child === previous ||
          (previous.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_PRECEDING) !== 0),
    );
    const after = children.slice(before.length);
    const home = [...parent.querySelectorAll<HTMLElement>('[data-focus-home]')].find(canFocus);
    const next = firstOf(after);
    const last = before.flatMap(controlsOf).findLast(canFocus) ?? null;
    const target =
      (isList(parent) ? inList(children, before.length, lost) : null) ??
      home ??
      // Before a button that was disabled is the field that it needs, or "Cancel"; after it may be "Delete".
      (lost.isConnected ? (last ?? next) : (next ?? last));
    if (target) return target;
    previous = parent.previousSibling;
  }
  return null;
}
