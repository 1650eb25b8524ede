/** Routes "Find" (by key or menu) to the view that can search; views register while they are mounted. */
type Listener = () => void;

const listeners = new Set<Listener>();
let expected = false;

/** Focuses the search of the current view. Returns false when it has none. */
export function requestFind(): boolean {
  const last = [...listeners].at(-1);
  last?.();
  return last !== undefined;
}

/** Requests the search of the view that is about to mount. */
export function expectFind(): void {
  expected = true;
}

/** Returns a function that unregisters the listener. */
export function onFindRequest(listener: Listener): () => void {
  listeners.add(listener);
  if (expected) {
    expected = false;
    // After the effects of the same commit, which may move the focus elsewhere.
    setTimeout(listener, 0);
  }
  return () => void listeners.delete(listener);
}
