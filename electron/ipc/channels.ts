/** The only two channels between main process and window; the preload script uses the same names. */
export const invokeChannel = 'lectern:invoke';
export const eventChannel = 'lectern:event';
