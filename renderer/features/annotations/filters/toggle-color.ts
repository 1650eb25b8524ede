import type { HighlightColor } from '../../../../core/model/annotation.ts';

/** Adds a color to those of a filter, or removes it. */
export const toggleColor = (colors: readonly HighlightColor[], color: HighlightColor): HighlightColor[] =>
  colors.includes(color) ? colors.filter((each) => each !== color) : [...colors, color];
