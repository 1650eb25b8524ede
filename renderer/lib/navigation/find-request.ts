/** "Find" (by key or menu) goes to whichever part of the window can look for words; it says so while it is there. */
type Listener = () => void;

const listeners = new Set<Listener>();
let expected = false;

/** Asks the part that is shown to take words. False when none can. */
export function requestFind(): boolean {
  const last = [...listeners].at(-1);
  last?.();
  return last !== undefined;
}

/** Asks the part that is about to be shown. */
export function expectFind(): void {
  expected = true;
}

/** Answers a function that ends the listening. */
export function onFindRequest(listener: Listener): () => void {
  listeners.add(listener);
  if (expected) {
    expected = false;
    // After the effects of the same commit, which may move the focus elsewhere.
    setTimeout(listener, 0);
  }
  return () => void listeners.delete(listener);
}
