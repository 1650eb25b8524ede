import { useQuery } from '@tanstack/react-query';
import { createWorld, type World } from './world-outlines.ts';

const coarse = () => import('world-atlas/countries-110m.json').then((file) => createWorld(file.default));
const fine = () => import('world-atlas/countries-50m.json').then((file) => createWorld(file.default));

/** Loads the bundled country outlines: coarse ones immediately, detailed ones on zooming in. */
export function useWorldOutlines(close: boolean): {
  readonly coarse: World | null;
  readonly shown: World | null;
} {
  const options = { staleTime: Infinity, gcTime: Infinity };
  const far = useQuery({ queryKey: ['world', 'coarse'], queryFn: coarse, ...options });
  const near = useQuery({ queryKey: ['world', 'fine'], queryFn: fine, enabled: close, ...options });
  return { coarse: far.data ?? null, shown: (close ? near.data : undefined) ?? far.data ?? null };
}
