let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** The width of a label in the chart font, CSS pixels. */
export function labelWidth(words: string, font: string): number {
  const key = `${font} ${words}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return words.length * 7;
  context.font = font;
  const width = Math.ceil(context.measureText(words).width);
  widths.set(key, width);
  return width;
}

/** Font of labels in maps and graphs. */
export const labelFont = "500 12px 'Inter Variable', Inter, system-ui, sans-serif";
export const labelHeight = 16;

/** Shortens a long name; the list and the tooltip show all of it. */
export const shortLabel = (name: string, longest = 24): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
