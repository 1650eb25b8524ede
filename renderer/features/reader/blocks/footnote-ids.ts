/** The id of a note's element in the window. */
export const noteElementId = (note: string): string => `note-${note}`;

/** Where the way back from a note leads. */
export const signElementId = (note: string): string => `sign-${note}`;
