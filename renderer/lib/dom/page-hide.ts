/**
 * Calls the function when the page is hidden or about to close, which is the last chance to send unsaved data: a command
 * sent then still reaches the library, which completes it before the program exits. It may be called several times.
 * Returns a function that removes the listeners.
 */
export function onPageHide(run: () => void): () => void {
  const onVisibilityChange = () => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', onVisibilityChange);
  window.addEventListener('pagehide', run);
  return () => {
    document.removeEventListener('visibilitychange', onVisibilityChange);
    window.removeEventListener('pagehide', run);
  };
}
