import { useLayoutEffect, useRef, useState } from 'react';

type Calls<T> = { readonly [K in keyof T]: (...given: never[]) => unknown };

/**
 * Functions that stay the same ones for as long as the component lives, each calling the latest of its name: what is
 * given them need not be drawn again. To be called in events and effects, never while drawing.
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
