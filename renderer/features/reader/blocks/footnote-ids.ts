/** Element id of a footnote. */
export const footnoteElementId = (note: string): string => `note-${note}`;

/** Element id of a footnote's reference. */
export const referenceElementId = (note: string): string => `sign-${note}`;
