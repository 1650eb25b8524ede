import { useQuery } from '@tanstack/react-query';
import { createWorld, type World } from './world-outlines.ts';

const loadCoarse = () => import('world-atlas/countries-110m.json').then((file) => createWorld(file.default));
const loadFine = () => import('world-atlas/countries-50m.json').then((file) => createWorld(file.default));

/** Loads the bundled country outlines: coarse ones immediately, detailed ones on zooming in. */
export function useWorldOutlines(isDetailed: boolean): {
  readonly coarse: World | null;
  readonly shown: World | null;
} {
  const options = { staleTime: Infinity, gcTime: Infinity };
  const coarseWorld = useQuery({ queryKey: ['world', 'coarse'], queryFn: loadCoarse, ...options });
  const fineWorld = useQuery({
    queryKey: ['world', 'fine'],
    queryFn: loadFine,
    enabled: isDetailed,
    ...options,
  });
  return {
    coarse: coarseWorld.data ?? null,
    shown: (isDetailed ? fineWorld.data : undefined) ?? coarseWorld.data ?? null,
  };
}
