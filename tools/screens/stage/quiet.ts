/** Runs in the page before its scripts: counts pending calls to the app's handlers. */
export function countCalls(): void {
  interface Bridge {
    invoke(...input: readonly unknown[]): Promise<unknown>;
  }
  const holder = window as unknown as { lectern?: Bridge; openCalls?: number };
  const bridge = holder.lectern;
  if (!bridge) return;
  const invoke = bridge.invoke.bind(bridge);
  holder.openCalls = 0;
  const add = (count: number) => {
    holder.openCalls = (holder.openCalls ?? 0) + count;
  };
  bridge.invoke = (...input) => {
    add(1);
    return invoke(...input).finally(() => add(-1));
  };
}

/** Runs in the page: resolves when nothing is pending, loading or busy for several frames, or at the limit, ms. */
export async function untilIdle(limit: number): Promise<void> {
  const isQuiet = () => {
    const { openCalls = 0 } = window as unknown as { openCalls?: number };
    const isLoading = [...document.images].some((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return !image.complete && bottom > 0 && top < window.innerHeight;
    });
    return openCalls === 0 && !isLoading && !document.querySelector('[aria-busy="true"]');
  };
  await document.fonts.ready;
  const end = performance.now() + limit;
  let frames = 0;
  while (frames < 8 && performance.now() < end) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame
    await new Promise(requestAnimationFrame);
    frames = isQuiet() ? frames + 1 : 0;
  }
}
