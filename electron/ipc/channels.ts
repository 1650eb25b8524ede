/** The only two channels between main and window; the preload has the same names. */
export const invokeChannel = 'lectern:invoke';
export const eventChannel = 'lectern:event';
