import type { PdfFont } from '../../../../core/extraction/pdf/page/page-content.ts';
import type { SetFont } from './graphics-state.ts';

/** The properties of a font that the parser reports. */
interface ParsedFont {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
  readonly italic?: unknown;
  readonly vertical?: unknown;
  readonly isMonospace?: unknown;
  readonly fontMatrix?: unknown;
}

const boldName =
  /bold|black|heavy|demi|semibold|(?:^|[-_,])(?:bd|b)(?:$|[-_,])|^cmbx|^cmssbx|^sfbx|medi(?:$|[-_])/i;
const italicName = /italic|oblique|slanted|(?:^|[-_,])(?:it|ital|i|bi)(?:$|[-_,])|^cmti|^cmsl|^cmmi/i;
const monospaceName = /mono|courier|typewriter|consolas|menlo|^cmtt|^lmmono/i;

/** A font without the prefix of a subset, with its style from the name where the file does not say it. */
export function describeFont(parsed: ParsedFont): SetFont {
  const name = (typeof parsed.name === 'string' ? parsed.name : '').replace(/^[A-Z]{6}\+/, '');
  const font: PdfFont = {
    name,
    bold: parsed.bold === true || parsed.black === true || boldName.test(name),
    italic: parsed.italic === true || italicName.test(name),
    monospace: parsed.isMonospace === true && monospaceName.test(name),
  };
  const matrix = parsed.fontMatrix;
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' && matrix[0] !== 0 ? matrix[0] : 0.001;
  return { font, vertical: parsed.vertical === true, unit };
}
