/** The only channels between main process and window; the preload script uses the same names. */
export const invokeChannel = 'lectern:invoke';
export const dropChannel = 'lectern:drop';
export const eventChannel = 'lectern:event';
