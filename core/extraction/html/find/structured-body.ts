import { cleanCharacters } from '../../characters.ts';
import { decodeEntities } from '../metadata/entities.ts';
import type { PageNode } from './page-tree.ts';

/** Minimum length in code units of an article in structured data that is compared with the one found. */
const minLength = 250;

/** Maximum length that is compared; a longer one is compared up to here. */
const maxLength = 200_000;

/** Number and length in code units of the pieces by which texts are compared. */
const maxPieces = 24;
const pieceLength = 24;

/** Shares of the pieces in a text that contains the article, and in one that does not. */
const mostPieces = 0.6;
const fewPieces = 0.35;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Pieces of a text at regular distances, as letters only. */
function piecesOf(text: string): string[] {
  const letters = lettersOf(text);
  const count = Math.min(maxPieces, Math.floor(letters.length / pieceLength));
  const step = letters.length / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return letters.slice(start, start + pieceLength);
  });
}

const shareIn = (pieces: readonly string[], text: string): number => {
  const letters = lettersOf(text);
  return pieces.filter((piece) => letters.includes(piece)).length / Math.max(1, pieces.length);
};

/** The article in the structured data of a page (`articleBody`), compared with what was found in the page. */
export class StructuredBody {
  /** The paragraphs, without markup. */
  readonly paragraphs: readonly string[];
  /** Length of the paragraphs, UTF-16 code units. */
  readonly length: number;
  readonly #pieces: readonly string[];

  private constructor(paragraphs: readonly string[]) {
    this.paragraphs = paragraphs;
    this.length = paragraphs.reduce((all, line) => all + line.length, 0);
    this.#pieces = piecesOf(paragraphs.join(' ').slice(0, maxLength));
  }

  /**
   * The body in structured data; null when it is too short to be an article.
   * @param value text or escaped HTML; null when the page has none
   */
  static read(value: string | null): StructuredBody | null {
    if (value === null || value.length < minLength) return null;
    const text = decodeEntities(
      cleanCharacters(value)
        .replace(/<\/?(?:p|div|h[1-6]|li|ul|ol|blockquote|br|tr|table|figure)\b[^<>]*>/gi, '\n')
        .replace(/<\/?[a-z][^<>]*>/gi, ''),
    );
    const paragraphs = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const body = new StructuredBody(paragraphs);
    return body.length < minLength ? null : body;
  }

  /** Whether a text contains most of the body. */
  isIn(text: string): boolean {
    return shareIn(this.#pieces, text) >= mostPieces;
  }

  /** Whether a text contains little of the body. */
  isMissingFrom(text: string): boolean {
    return shareIn(this.#pieces, text) <= fewPieces;
  }

  /** The lowest element with most of the body, or null. */
  placeIn(nodes: readonly PageNode[]): PageNode | null {
    let place: PageNode | null = null;
    for (let index = 0, end = nodes.length; index < end;) {
      const node = nodes[index];
      if (!node) break;
      if (node.length * 2 >= this.length && this.isIn(node.element.textContent ?? '')) {
        place = node;
        ({ end } = node);
        index += 1;
      } else index = node.end;
    }
    return place;
  }
}
