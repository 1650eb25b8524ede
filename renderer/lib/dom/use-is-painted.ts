import { useEffect, useState } from 'react';
import { afterNextPaint } from './after-next-paint.ts';

/** False until the component has been painted: for requests that the first screen does not need. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isMounted = true;
    afterNextPaint(() => isMounted && setPainted(true));
    return () => {
      isMounted = false;
    };
  }, []);
  return isPainted;
}
