/** Links that the system handed to the program: at its start, by a second start, or by an event. */
export interface DeepLinkQueue {
  put(link: string): void;
  /** All that have come since the last time. */
  take(): readonly string[];
}

/** More than these are no person's clicks; the oldest are dropped. */
const most = 20;

/** The window may not be there yet when an link comes, so it waits here until the window asks. */
export function createDeepLinkQueue(onPut: () => void): DeepLinkQueue {
  let waiting: string[] = [];
  return {
    put(link) {
      waiting = [...waiting, link].slice(-most);
      onPut();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
