import { useEffect } from 'react';
import { bridge } from '../lib/api/bridge.ts';

/** Shows the window in the size of the settings, percent. */
export function useZoom(zoom: number): void {
  useEffect(() => bridge().setZoom?.(zoom / 100), [zoom]);
}
