import type { PdfFont, PdfGlyph } from './page-content.ts';

/** Characters without space between them, on one baseline. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: PdfFont;
  readonly content: string | null;
  /** Whether the page has a space before it. */
  readonly spaced: boolean;
  /** Left edge of each code unit of `text`. */
  readonly edges: readonly number[];
}

/** Presentation forms that stand for letters: Latin, Hebrew and Arabic ligatures, and full-width Latin letters. */
const presentationForm = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufeff\uff21-\uff3a\uff41-\uff5a]/;

/** Characters of the encodings of TeX, whose bitmap fonts do not name them, from code 11. */
const texCharacters = [
  'ff',
  'fi',
  'fl',
  'ffi',
  'ffl',
  '“',
  '”',
  '„',
  '«',
  '»',
  '–',
  '—',
  '',
  '',
  'ı',
  'j',
  'ff',
  'fi',
  'fl',
  'ffi',
  'ffl',
];

const fromTex = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (control) =>
    control === '\u0088' ? '•' : (texCharacters[control.charCodeAt(0) - 11] ?? ''),
  );

/** The characters that a glyph stands for, without control characters and private ones. */
function charactersOf(text: string): string {
  const named = fromTex(text);
  const usual = presentationForm.test(named) ? named.normalize('NFKC') : named;
  return usual.replaceAll(/[\p{Co}\ufffe\uffff]/gu, '');
}

/** Bullets of symbol fonts, which have no Unicode value of their own. */
const isPrivateBullet = (text: string): boolean =>
  /^[\uf0b7\uf0a7\uf0d8\uf0fc\uf06e\uf075\uf0a8]$/.test(text);

/** Gap between characters that separates words, as a part of the size. */
const wordGap = 0.17;

const isCombining = (text: string): boolean => /^\p{M}+$/u.test(text);

/** Spacing accents that old typesetting programs print over a letter, as combining ones. */
const accents: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  '¸': '\u0327',
  '˚': '\u030a',
  ˇ: '\u030c',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˝': '\u030b',
};

class WordBuilder {
  private text = '';
  private edges: number[] = [];
  private last: PdfGlyph | null = null;
  private first: PdfGlyph | null = null;
  private right = 0;
  private spaced = false;
  readonly words: PdfWord[] = [];

  end(): void {
    if (this.first && this.text !== '')
      this.words.push({
        text: this.text,
        left: Math.min(this.first.left, this.edges[0] ?? this.first.left),
        right: this.right,
        baseline: this.first.baseline,
        size: this.first.size,
        font: this.first.font,
        content: this.first.content,
        spaced: this.spaced,
        edges: this.edges,
      });
    this.text = '';
    this.edges = [];
    this.first = null;
    this.last = null;
    this.spaced = false;
  }

  private startsWord(glyph: PdfGlyph): boolean {
    const { last } = this;
    if (!last) return false;
    const gap = glyph.left - this.right;
    const size = Math.max(glyph.size, last.size);
    return (
      gap > wordGap * size ||
      gap < -0.5 * size ||
      Math.abs(glyph.baseline - last.baseline) > 0.08 * size ||
      Math.abs(glyph.size - last.size) > 0.08 * size ||
      glyph.font !== last.font ||
      glyph.content !== last.content
    );
  }

  /** Whether a glyph repeats the one before, as programs print bold letters. */
  private isOverprint(glyph: PdfGlyph): boolean {
    const { last } = this;
    return (
      last !== null &&
      last.text === glyph.text &&
      Math.abs(glyph.left - last.left) < 0.1 * glyph.size &&
      glyph.right - glyph.left > 0.2 * glyph.size &&
      Math.abs(glyph.baseline - last.baseline) < 0.1 * glyph.size
    );
  }

  /** Puts an accent on the letter that it is printed over; false when it stands by itself. */
  private combines(glyph: PdfGlyph, text: string): boolean {
    const accent = isCombining(text) ? text : accents[text];
    const { last } = this;
    if (accent === undefined || !last) return false;
    if (!isCombining(text) && glyph.left > (last.left + last.right) / 2) return false;
    if (Math.abs(glyph.left - last.left) > glyph.size) return false;
    const letter = this.text.at(-1) ?? '';
    this.replaceLast((letter + accent).normalize('NFC'), glyph.left);
    return true;
  }

  /** Puts a letter under the accent that was printed before it; false when there is none. */
  private completes(glyph: PdfGlyph, text: string): boolean {
    const { last } = this;
    const accent = last === null || !/^\p{L}/u.test(text) ? undefined : accents[last.text];
    if (accent === undefined || !last || !this.text.endsWith(last.text)) return false;
    if (last.left < glyph.left - 0.3 * glyph.size || last.right > glyph.right + 0.3 * glyph.size)
      return false;
    this.replaceLast((text.charAt(0) + accent + text.slice(1)).normalize('NFC'), glyph.left);
    this.right = Math.max(this.right, glyph.right);
    this.last = glyph;
    return true;
  }

  private replaceLast(text: string, left: number): void {
    this.text = this.text.slice(0, -1) + text;
    while (this.edges.length < this.text.length) this.edges.push(this.edges.at(-1) ?? left);
    this.edges.length = this.text.length;
  }

  add(glyph: PdfGlyph): void {
    if (glyph.text === ' ') {
      this.end();
      this.spaced = true;
      return;
    }
    const text = isPrivateBullet(glyph.text) ? '•' : charactersOf(glyph.text);
    if (text === '' || this.isOverprint(glyph) || this.combines(glyph, text) || this.completes(glyph, text))
      return;
    if (this.startsWord(glyph)) this.end();
    this.first ??= glyph;
    const width = glyph.right - glyph.left;
    for (let index = 0; index < text.length; index += 1)
      this.edges.push(glyph.left + (width * index) / text.length);
    this.text += text;
    this.right = Math.max(glyph.right, this.last ? this.right : glyph.right);
    this.last = glyph;
  }
}

/** Joins the characters of a page to words, in the order in which the page paints them. */
export function glyphsToWords(glyphs: readonly PdfGlyph[]): PdfWord[] {
  const builder = new WordBuilder();
  for (const glyph of glyphs) builder.add(glyph);
  builder.end();
  return builder.words;
}
