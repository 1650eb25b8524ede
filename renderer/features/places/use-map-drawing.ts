import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { drawWorld, readColors } from './draw-map.ts';
import type { MapView } from './map-view.ts';
import type { PlacedEntity } from './placed-entities.ts';
import { indexOfCountry, type World } from './world-outlines.ts';

/** A number that changes with the color theme, because a canvas does not follow CSS. */
function useThemeRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setRevision((count) => count + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return revision;
}

/** Draws the outlines on the canvas; countries among the places are filled. Draws nothing until they are loaded. */
export function useMapDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  world: World | null,
  places: readonly PlacedEntity[],
  view: MapView,
  size: { readonly width: number; readonly height: number },
): void {
  const themeRevision = useThemeRevision();
  const mentionedCountries = useMemo(() => {
    const countries = places.filter(({ place }) => place.kind === 'country');
    return new Set(world ? countries.map(({ place }) => indexOfCountry(world, place)) : []);
  }, [world, places]);
  useLayoutEffect(() => {
    if (!canvas.current || !world || size.width === 0) return;
    drawWorld(canvas.current, world, view, size, mentionedCountries, readColors(canvas.current));
  }, [canvas, world, view, size, mentionedCountries, themeRevision]);
}
