/** The first look after a start waits until the window is there and used, ms. */
const soon = 20_000;
const daily = 24 * 60 * 60_000;

/** Looks once a day while the person wants it. Answers a function to call when the setting may have changed. */
export function scheduleChecks(isWanted: () => boolean, check: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    check();
    timer = setTimeout(look, daily).unref();
  };
  const follow = (): void => {
    if (isWanted() === (timer !== null)) return;
    if (timer) clearTimeout(timer);
    timer = timer ? null : setTimeout(look, soon).unref();
  };
  follow();
  return follow;
}
