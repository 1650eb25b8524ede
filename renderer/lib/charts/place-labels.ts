/** A mark that wants a label. Sizes and places are CSS pixels in the drawing. */
export interface LabeledMark {
  readonly x: number;
  readonly y: number;
  /** Of the mark's circle. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a label. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a label may stand: right of its mark, left, below, above, then at the corners. */
function placesOf({ x, y, radius, width, height }: LabeledMark): LabelPlace[] {
  const right = x + radius + gap;
  const left = x - radius - gap - width;
  const middle = y - height / 2;
  const center = x - width / 2;
  const below = y + radius + gap;
  const above = y - radius - gap - height;
  return [
    { x: right, y: middle },
    { x: left, y: middle },
    { x: center, y: below },
    { x: center, y: above },
    { x: right, y: below - gap },
    { x: right, y: above + gap },
    { x: left, y: below - gap },
    { x: left, y: above + gap },
  ];
}

const boxOf = ({ x, y }: LabelPlace, { width, height }: LabeledMark): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

const circleOf = ({ x, y, radius }: LabeledMark): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/**
 * Puts labels beside their marks so that no label lies on another, on another's mark, or outside of the drawing. Greedy:
 * the first marks choose first, and one for which no place is left gets null.
 * @param important the first so many may cover other marks before they go without a label.
 * @param covered where no label may stand: what lies over the drawing.
 */
export function placeLabels(
  marks: readonly LabeledMark[],
  size: { readonly width: number; readonly height: number },
  important = 0,
  covered: readonly Box[] = [],
): (LabelPlace | null)[] {
  const taken = [...covered];
  const circles = marks.map(circleOf);
  const inside = (box: Box): boolean =>
    box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
  return marks.map((mark, index) => {
    const places = placesOf(mark).filter((place) => {
      const box = boxOf(place, mark);
      return inside(box) && !taken.some((other) => overlap(box, other));
    });
    const free =
      places.find((place) => {
        const box = boxOf(place, mark);
        return !circles.some((circle, i) => i !== index && overlap(box, circle));
      }) ?? (index < important ? places[0] : undefined);
    if (!free) return null;
    taken.push(boxOf(free, mark));
    return free;
  });
}
