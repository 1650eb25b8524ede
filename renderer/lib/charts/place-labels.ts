/** A mark with a label. Sizes and positions are CSS pixels in the drawing. */
export interface LabeledMark {
  readonly x: number;
  readonly y: number;
  /** Radius of the mark's circle. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Top left corner of a label. */
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

/** Candidate positions: right of the mark, left, below, above, then at the corners. */
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
 * Places labels next to their marks without overlapping other labels, other marks or the edges. Greedy: earlier marks
 * have priority, and a mark without a free position gets null.
 * @param important number of leading marks whose labels may cover other marks.
 * @param covered areas that labels must avoid because something overlays the drawing.
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
