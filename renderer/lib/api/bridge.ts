import type { Bridge } from '../../../contract/reply.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly lectern: Bridge;
  }
}

export const bridge = (): Bridge => window.lectern;
