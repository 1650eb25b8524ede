import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  Box,
  FrameDirection,
  PdfFrame,
  PdfGlyph,
  PdfPage,
  PdfPicture,
} from '../../../../core/extraction/pdf/page/page-content.ts';
import { initialState, moveLine, startOfText, type GraphicsState, type SetFont } from './graphics-state.ts';
import { applyMatrix, isMatrix, multiply, type Matrix } from './matrix.ts';
import { describeFont } from './pdf-fonts.ts';
import { placeText, type PageSize } from './shown-text.ts';
import { readStructure } from './read-structure.ts';
import type { PdfLibrary } from './pdf-library.ts';

/** Content that a page marks as decoration or as the head and foot of the page. */
const artifact = 'artifact';

/** The characters, pictures and drawings of a page, collected from its operators. */
class PageReader {
  readonly glyphs = new Map<FrameDirection, PdfGlyph[]>();
  readonly pictures: PdfPicture[] = [];
  readonly drawings: Box[] = [];
  private readonly fonts: Map<string, SetFont>;
  private readonly stack: GraphicsState[] = [];
  private readonly contents: (string | null)[] = [];
  private state: GraphicsState;
  private text = startOfText();
  private readonly page: PDFPageProxy;
  private readonly size: PageSize;
  private readonly ops: PdfLibrary['OPS'];

  constructor(
    page: PDFPageProxy,
    matrix: Matrix,
    size: PageSize,
    { OPS }: PdfLibrary,
    fonts: Map<string, SetFont>,
  ) {
    this.page = page;
    this.size = size;
    this.ops = OPS;
    this.fonts = fonts;
    this.state = initialState(matrix);
  }

  private setFont(name: unknown, size: unknown): void {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    let font = this.fonts.get(name);
    if (!font) {
      const parsed: unknown = this.page.commonObjs.has(name) ? this.page.commonObjs.get(name) : {};
      font = describeFont((parsed ?? {}) as object);
      this.fonts.set(name, font);
    }
    this.state.font = font;
    this.state.size = size;
  }

  private boxOf(left: number, top: number, right: number, bottom: number): Box {
    const points = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => applyMatrix(this.state.matrix, x, y));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }

  private isVisible({ left, right, top, bottom }: Box): boolean {
    return right > 0 && bottom > 0 && left < this.size.width && top < this.size.height;
  }

  private save(): void {
    this.stack.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: unknown): void {
    if (isMatrix(matrix)) this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const content = this.contents.findLast((each) => each !== null) ?? null;
    const placed = placeText(shown, this.state, this.text, this.size, content);
    if (this.contents.includes(artifact)) return;
    for (const { glyph, direction } of placed) {
      const frame = this.glyphs.get(direction);
      if (frame) frame.push(glyph);
      else this.glyphs.set(direction, [glyph]);
    }
  }

  private draw(args: readonly unknown[]): void {
    const [operator, , bounds] = args;
    if (operator === this.ops.endPath || !bounds || (bounds as ArrayLike<number>).length !== 4) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds as ArrayLike<number>);
    const box = this.boxOf(left, top, right, bottom);
    if (this.isVisible(box)) this.drawings.push(box);
  }

  private beginContent(tag: unknown, properties: unknown): void {
    if (tag === 'Artifact') this.contents.push(artifact);
    else this.contents.push(typeof properties === 'number' ? `mc${properties}` : null);
  }

  run(operator: number, args: readonly unknown[]): void {
    const { ops, state, text } = this;
    const first = args[0] as number;
    switch (operator) {
      case ops.save:
        return this.save();
      case ops.restore:
        return this.restore();
      case ops.transform:
        return this.transform(args);
      case ops.paintFormXObjectBegin:
        this.save();
        return this.transform(args[0]);
      case ops.paintFormXObjectEnd:
        return this.restore();
      case ops.beginText:
        this.text = startOfText();
        return;
      case ops.setFont:
        return this.setFont(args[0], args[1]);
      case ops.setGState: {
        const fonts = (Array.isArray(first) ? first : []) as [string, [unknown, unknown]][];
        for (const [key, value] of fonts) if (key === 'Font') this.setFont(value[0], value[1]);
        return;
      }
      case ops.setCharSpacing:
        state.charSpacing = first;
        return;
      case ops.setWordSpacing:
        state.wordSpacing = first;
        return;
      case ops.setHScale:
        state.scale = first / 100;
        return;
      case ops.setLeading:
        state.leading = -first;
        return;
      case ops.setTextRise:
        state.rise = first;
        return;
      case ops.setTextMatrix: {
        const matrix = isMatrix(args[0]) ? args[0] : args;
        if (isMatrix(matrix)) this.text = { ...startOfText(), matrix };
        return;
      }
      case ops.moveText:
        return moveLine(text, first, args[1] as number);
      case ops.setLeadingMoveText:
        state.leading = args[1] as number;
        return moveLine(text, first, args[1] as number);
      case ops.nextLine:
        return moveLine(text, 0, state.leading);
      case ops.showText:
      case ops.showSpacedText:
        return this.show(args[0]);
      case ops.nextLineShowText:
        moveLine(text, 0, state.leading);
        return this.show(args[0]);
      case ops.beginMarkedContentProps:
        return this.beginContent(args[0], args[1]);
      case ops.beginMarkedContent:
        return this.beginContent(args[0], null);
      case ops.endMarkedContent:
        this.contents.pop();
        return;
      case ops.constructPath:
        return this.draw(args);
      case ops.paintImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintInlineImageXObject: {
        const box = this.boxOf(0, 0, 1, 1);
        if (this.isVisible(box))
          this.pictures.push({ ...box, name: typeof args[0] === 'string' ? args[0] : '' });
        return;
      }
      default:
    }
  }

  frames(): PdfFrame[] {
    const turned = (direction: FrameDirection): boolean => direction !== 0 && direction !== 180;
    return [...this.glyphs]
      .map(([direction, glyphs]) => ({
        direction,
        glyphs,
        width: turned(direction) ? this.size.height : this.size.width,
        height: turned(direction) ? this.size.width : this.size.height,
      }))
      .toSorted((a, b) => b.glyphs.length - a.glyphs.length);
  }
}

/**
 * Reads what a page shows.
 * @param fonts the fonts of the document that were read before; new ones are added
 */
export async function readPage(
  page: PDFPageProxy,
  label: string | null,
  library: PdfLibrary,
  fonts: Map<string, SetFont>,
): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const size = { width: viewport.width, height: viewport.height };
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const reader = new PageReader(page, viewport.transform as unknown as Matrix, size, library, fonts);
  for (const [index, operator] of list.fnArray.entries())
    reader.run(operator, (list.argsArray[index] ?? []) as unknown[]);
  const structure = readStructure(await page.getStructTree());
  return {
    ...size,
    label,
    frames: reader.frames(),
    pictures: reader.pictures,
    drawings: reader.drawings,
    structure,
  };
}
