import { useQuery } from '@tanstack/react-query';
import { createWorld, type World } from './world-outlines.ts';

const coarse = () => import('world-atlas/countries-110m.json').then((file) => createWorld(file.default));
const fine = () => import('world-atlas/countries-50m.json').then((file) => createWorld(file.default));

/** The outlines of the countries: coarse ones at once, fine ones when one comes closer. They ship with the program. */
export function useWorldOutlines(close: boolean): {
  readonly coarse: World | null;
  readonly shown: World | null;
} {
  const options = { staleTime: Infinity, gcTime: Infinity };
  const far = useQuery({ queryKey: ['world', 'coarse'], queryFn: coarse, ...options });
  const near = useQuery({ queryKey: ['world', 'fine'], queryFn: fine, enabled: close, ...options });
  return { coarse: far.data ?? null, shown: (close ? near.data : undefined) ?? far.data ?? null };
}
