import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { itemsIn, moveFocus, type RovingItems } from './move-focus.ts';

interface RovingFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent<E>) => void;
  readonly onFocus: (event: FocusEvent<E>) => void;
  readonly onBlur: (event: FocusEvent<E>) => void;
}

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));

/** Lets Tab reach the focused item, the items next to a focused text field, the current item, or the first one. */
function setTabStops(container: Element, options: RovingItems, focused: Element | null): void {
  const items = itemsIn(container, options);
  const stops = () => {
    const item = items.find((each) => each === focused);
    if (item) return [item];
    if (focused && focused !== container && container.contains(focused)) {
      const after = items.findIndex(
        (each) => focused.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      return after < 0 ? items.slice(-1) : items.slice(Math.max(0, after - 1), after + 1);
    }
    return [items.find((each) => each.hasAttribute('aria-current')) ?? items[0]];
  };
  const reached = stops();
  for (const item of items) item.tabIndex = reached.includes(item) ? 0 : -1;
}

/**
 * Makes the items of a container one stop of the Tab key; the arrow keys, Home and End move between them. Tab reaches the
 * item with `aria-current`, or the first one, and leaves the container from any item. The `tabindex` of the items is set
 * here, so they declare none. Text fields among them keep their keys and are stops of their own.
 * @param options must not change.
 */
export function useRovingFocus<E extends HTMLElement>(options: RovingItems): RovingFocus<E> {
  const ref = useRef<E>(null);
  const settings = useRef(options);
  useEffect(() => {
    const container = ref.current;
    if (!container) return undefined;
    const update = () => setTabStops(container, settings.current, document.activeElement);
    update();
    // Items are added and removed, and parts of the container render independently of it.
    const observer = new MutationObserver(update);
    observer.observe(container, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'aria-current'],
    });
    return () => observer.disconnect();
  }, []);
  return {
    ref,
    onKeyDown: (event) => {
      if (!isTextField(event.target))
        moveFocus(event, event.currentTarget, document.activeElement, settings.current);
    },
    onFocus: (event) => setTabStops(event.currentTarget, settings.current, event.target),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget))
        setTabStops(event.currentTarget, settings.current, null);
    },
  };
}
