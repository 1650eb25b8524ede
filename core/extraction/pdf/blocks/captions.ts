import type { Box } from '../page/page-content.ts';
import type { LineGroup } from './paragraph-breaks.ts';
import type { Measures } from '../layout/measures.ts';
import { lineText } from '../page/tokens.ts';

/** "Fig. 1.", "Table 2:", "Abb. 3" and the like, with a number. */
const numbered =
  /^(?:fig(?:ure|\.)?|tab(?:le|\.)?|abb(?:ildung|\.)?|tabelle|figura|fig\.|tabla|tableau|tabella|obr(?:ázek|\.)|рис(?:унок|\.)|табл(?:ица|\.)|chart|graph|exhibit|scheme|plate|photo|map|box|图|圖|図|表)\s*(?:[A-Z]?\d{1,3}|[IVXL]{1,6})(?:[.\-–]\d{1,3})?\s*(?:[.:|—–-]|$|[\p{Lu}\u3040-\u9fff])/iu;

/** Distance of a caption from its picture, as a part of the size. */
const nearest = 3;

/** Whether a box is a picture that a caption may belong to. */
const isFigure = ({ left, right, top, bottom }: Box): boolean => right - left > 40 && bottom - top > 25;

/**
 * Whether a group of lines is the caption of a picture or a table.
 * @param boxes pictures and drawings on the page
 */
export function isCaption({ lines }: LineGroup, boxes: readonly Box[], measures: Measures): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return false;
  const text = lines.map(lineText).join(' ');
  if (lines.length <= 12 && numbered.test(text)) return true;
  const isSmall = first.size < 0.95 * measures.bodySize;
  const isItalic = first.font.italic;
  if (lines.length > 6 || text.length > 500 || !(isSmall || isItalic)) return false;
  return boxes.some((box) => {
    if (!isFigure(box) || Math.min(box.right, last.right) < Math.max(box.left, first.left)) return false;
    const below = first.top - box.bottom;
    const above = box.top - last.bottom;
    return (below > -4 && below < nearest * first.size) || (above > -4 && above < nearest * first.size);
  });
}
