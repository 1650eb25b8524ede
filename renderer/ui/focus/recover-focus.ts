import { canFocus, focusTargetFor, layerOf, type RemovedPlace } from './focus-target.ts';

/** The last focused element of a layer, and its place once it is removed. */
interface Focused {
  readonly element: HTMLElement;
  readonly layer: Element | null;
  place: RemovedPlace | null;
}

/** A control that was disabled keeps the focus for some frames, but no keys. */
const isFocusLost = ({ activeElement: active, body }: Document): boolean =>
  active === null || active === body || active.matches(':disabled');

/** Follows the place of a removed element through a list of changes. Returns whether it changed. */
function followPlace(focused: Focused, records: readonly MutationRecord[]): boolean {
  let isMoved = false;
  for (const { target, removedNodes, previousSibling } of records) {
    for (const node of removedNodes) {
      const inside = focused.place?.parent ?? focused.element;
      if (node.contains(inside)) {
        if (target instanceof Element) focused.place = { parent: target, previous: previousSibling };
        isMoved = true;
      } else if (focused.place?.previous === node) {
        focused.place = { ...focused.place, previous: previousSibling };
      }
    }
  }
  if (focused.element.isConnected) focused.place = null;
  return isMoved;
}

/** Where the focus goes from here. Null for a closed dialog: the layer below has its opener. */
function targetOf({ element, layer, place }: Focused): HTMLElement | null {
  if (canFocus(element)) return element;
  if (layer?.isConnected === false) return null;
  if (place) return focusTargetFor(element, place);
  const { parentElement: parent, previousSibling: previous } = element;
  return parent && focusTargetFor(element, { parent, previous });
}

/**
 * Keeps the keyboard focus in the window. When the focused element is removed or disabled, or the dialog around it is
 * closed, and nothing else takes the focus in that frame, `focusTargetFor` decides where it goes. A press outside
 * all controls still removes the focus. Called once per window.
 */
export function recoverFocus(): void {
  /** The layers that had the focus, the latest last. */
  let trail: Focused[] = [];
  /** A control that was disabled, and the one that has the focus meanwhile. */
  let waiting: { readonly control: HTMLElement; readonly substitute: HTMLElement | null } | null = null;
  let isPressed = false;
  let frame = 0;

  const recover = () => {
    for (let last = trail.at(-1); last && isFocusLost(document); last = trail.at(-1)) {
      const { element } = last;
      const target = targetOf(last);
      if (element.matches(':disabled')) waiting = { control: element, substitute: target };
      target?.focus();
      if (isFocusLost(document)) trail.pop();
    }
  };
  /** Returns the focus to a button that was disabled for a while, unless it has been moved. */
  const resume = () => {
    if (!waiting || !canFocus(waiting.control)) return;
    const { control, substitute } = waiting;
    waiting = null;
    const isTyping = substitute?.matches('input, textarea') ?? false;
    if (isFocusLost(document) || (substitute === document.activeElement && !isTyping)) control.focus();
  };
  // The frame gives the page time to move the focus.
  const recoverSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(recover);
  };

  const observer = new MutationObserver((records) => {
    resume();
    const latest = trail.at(-1);
    if (!latest) return;
    const isMoved = trail.filter((focused) => followPlace(focused, records)).includes(latest);
    const isDisabled = records.some(({ type, target }) => type === 'attributes' && target === latest.element);
    if (isMoved || isDisabled) recoverSoon();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const layer = layerOf(target);
    trail = trail.filter((each) => each.layer !== layer && (each.layer === null || each.layer.isConnected));
    trail.push({ element: target, layer, place: null });
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (isPressed && relatedTarget === null) trail = [];
  };
  const onPress = () => {
    isPressed = true;
  };
  const onRelease = () => {
    isPressed = false;
  };

  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  window.addEventListener('mousedown', onPress, true);
  window.addEventListener('mouseup', onRelease, true);
  window.addEventListener('keydown', onRelease, true);
}
