import { useLayoutEffect, useRef, useState } from 'react';

type Calls<T> = { readonly [K in keyof T]: (...given: never[]) => unknown };

/**
 * Returns stable functions that call the latest version of each callback, so that components receiving them do not
 * rerender. Call them only in events and effects, never during rendering.
 */
export function useEventCallbacks<T extends Calls<T>>(latest: T): T {
  const ref = useRef(latest);
  useLayoutEffect(() => {
    ref.current = latest;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        (Object.keys(latest) as (keyof T)[]).map((name) => [
          name,
          (...given: never[]) => ref.current[name](...given),
        ]),
      ) as T,
  );
  return stable;
}
