/** Delay of the first check, ms, so that it does not compete with startup. */
const initialDelayMs = 20_000;
const intervalMs = 24 * 60 * 60_000;

/** Checks once a day while checks are turned on. Returns a function to call when the setting may have changed. */
export function scheduleChecks(isEnabled: () => boolean, check: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const runCheck = (): void => {
    check();
    timer = setTimeout(runCheck, intervalMs).unref();
  };
  const update = (): void => {
    if (isEnabled() === (timer !== null)) return;
    if (timer) clearTimeout(timer);
    timer = timer ? null : setTimeout(runCheck, initialDelayMs).unref();
  };
  update();
  return update;
}
