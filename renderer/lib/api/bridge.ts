import type { Bridge } from '../../../contract/reply.ts';

declare global {
  interface Window {
    /** Exposed by the preload script. */
    readonly lectern: Bridge;
  }
}

export const bridge = (): Bridge => window.lectern;
