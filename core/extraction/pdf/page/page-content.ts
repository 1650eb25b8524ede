/** What a page of a PDF shows, as the parser reports it. Lengths are in points, y grows downward from the top of the page. */

/** A typeface. One object for each font of a document, so that fonts are compared by identity. */
export interface PdfFont {
  /** Name without the prefix of a subset: "NimbusRomNo9L-Regu". */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospace: boolean;
}

/** A shown character, in a frame in which its line is horizontal. */
export interface PdfGlyph {
  /** One or more characters (a ligature); a space for white space. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: PdfFont;
  /** Identifier of the marked content that it belongs to; null: none. */
  readonly content: string | null;
}

/** A rectangle on a page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture on a page. */
export interface PdfPicture extends Box {
  /** Name of the picture in the document. */
  readonly name: string;
}

/** Direction in which the lines of a frame run on the page: clockwise degrees, or downward columns of upright characters. */
export type FrameDirection = 0 | 90 | 180 | 270 | 'vertical';

/** The characters of a page that run in one direction, turned so that their lines are horizontal. */
export interface PdfFrame {
  readonly direction: FrameDirection;
  /** Size of the page in this frame. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PdfGlyph[];
}

/** A node of the structure tree of a tagged PDF: an element with a role, or the identifier of a marked content. */
export interface StructureNode {
  readonly role: string;
  readonly alt: string | null;
  readonly children: readonly (StructureNode | string)[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** The number that the document gives to the page ("xii"); null: its position counts. */
  readonly label: string | null;
  /** Most characters first. */
  readonly frames: readonly PdfFrame[];
  readonly pictures: readonly PdfPicture[];
  /** Other painted areas: lines, boxes, drawings. */
  readonly drawings: readonly Box[];
  readonly structure: StructureNode | null;
}

/** What a PDF says about itself; null where it says nothing. */
export interface PdfMetadata {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
  readonly lang: string | null;
}
