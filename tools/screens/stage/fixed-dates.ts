/** The date of every picture, at noon. */
export const startOfTime = Date.UTC(2026, 5, 1, 12);

/**
 * Makes the clock of a realm start at `start` and advance by one millisecond per call: dates are equal in every run,
 * and no two timestamps are the same. Self-contained, so that it can be sent to a page.
 */
export function fixDates(start: number): void {
  let calls = 0;
  const now = () => start + calls++;
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
}
