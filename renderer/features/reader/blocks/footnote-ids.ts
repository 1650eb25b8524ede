/** Element id of a footnote. */
export const noteElementId = (note: string): string => `note-${note}`;

/** Element id of a footnote's reference. */
export const signElementId = (note: string): string => `sign-${note}`;
