import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates/parse-date.ts';
import { trimEndOf } from '../../text/trim.ts';
import { bylineOf } from '../text/byline.ts';
import { roughText, type PdfBlock } from './blocks/blocks.ts';
import type { Measures } from './layout/measures.ts';
import type { PdfMetadata } from './page/page-content.ts';

/** What the beginning of a document says about it. */
export interface Front {
  readonly title: PdfBlock | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  /** The blocks that are in the fields above, with what is left of them. */
  readonly used: ReadonlyMap<PdfBlock, PdfBlock | null>;
}

const comparable = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Titles that programs write into files. */
const meaningless =
  /^(?:untitled|document\d*|microsoft word|title|slide \d+|.{0,3}|.*\.(?:pdf|docx?|odt|tex|dvi|indd|qxd|html?))$/i;

/** The title that a file gives, without what programs put before it; null when it says nothing. */
export function metadataTitle({ title }: PdfMetadata): string | null {
  const plain = collapseSpace((title ?? '').replace(/^Microsoft (?:Word|PowerPoint) - /, ''));
  return meaningless.test(plain) ? null : plain;
}

const sizeOf = ({ lines }: PdfBlock): number => Math.max(0, ...lines.map(({ line }) => line.size));

/** Blocks at the beginning that are searched for the title. */
const mostBlocks = 30;

function findTitle(blocks: readonly PdfBlock[], metadata: PdfMetadata, measures: Measures): PdfBlock | null {
  const start = blocks.filter(({ page }) => page === (blocks[0]?.page ?? 0)).slice(0, mostBlocks);
  const texts = start.filter(
    ({ kind, lines }) => lines.length > 0 && (kind === 'heading' || kind === 'paragraph'),
  );
  const given = comparable(metadataTitle(metadata) ?? '');
  const named = texts.find((block) => comparable(roughText(block)) === given);
  if (given !== '' && named && sizeOf(named) >= measures.bodySize) return named;
  const largest = Math.max(0, ...texts.map(sizeOf));
  if (largest < 1.12 * measures.bodySize)
    return texts.slice(0, 3).find(({ kind, label }) => kind === 'heading' && label === '') ?? null;
  return (
    texts.find(
      (block) =>
        sizeOf(block) > 0.97 * largest && block.lines.length <= 8 && /\p{L}{2}/u.test(roughText(block)),
    ) ?? null
  );
}

const particles = /^(?:de|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos|y|e|ten|ter)$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether a text is the name of a person: two to six words that begin with a capital, apart from particles. */
function isPerson(text: string): boolean {
  const words = text.split(' ').filter((word) => word !== '');
  const capitals = words.filter((word) => nameWord.test(word));
  return (
    capitals.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => nameWord.test(word) || particles.test(word))
  );
}

/** Longest line of authors that is examined, code units. */
const longestByline = 400;

/** The names of authors in a line without signs of notes; null for other lines. */
function authorsOf(text: string): string | null {
  if (text.length > longestByline) return null;
  const unsigned = text.replaceAll(/(?<=[\p{L}\d., ])[\d*†‡§¶∗]/gu, '');
  const plain = trimEndOf(collapseSpace(unsigned).replaceAll(' ,', ','), /[,;]/);
  const byline = bylineOf(plain);
  if (byline !== null) return byline;
  const bare = plain.replace(/^(?:by|von|par|por|di)\b:? /iu, '');
  const names = bare.split(/, | and | und | et | & |[,;·•]/).map((name) => name.replace(/^and /, '').trim());
  return names.every((name) => name === '' || isPerson(name)) && names.some((name) => name !== '')
    ? bare
    : null;
}

/** The authors in the first line of a block, whose other lines say where they work; null for other blocks. */
function namedInFirstLine({ lines }: PdfBlock): string | null {
  const [first, ...others] = lines;
  if (!first || others.length === 0 || others.length > 6) return null;
  const isShorter = others.every(({ line }) => line.length < 60);
  return isShorter ? authorsOf(roughText({ lines: [first] })) : null;
}

const isShort = (text: string): boolean =>
  text.length < 160 && !/[.!?]["”’]?$/.test(text.replace(/\b\p{Lu}\.$/u, ''));

/** A date by itself, with few words around. */
function dateOf(text: string): string | null {
  return text.length < 60 && /\d/.test(text) ? dateToIso(text) : null;
}

/** Finds the title, the authors and the date at the beginning of a document. */
export function findFront(blocks: readonly PdfBlock[], metadata: PdfMetadata, measures: Measures): Front {
  const title = findTitle(blocks, metadata, measures);
  const used = new Map<PdfBlock, PdfBlock | null>(title ? [[title, null]] : []);
  let byline: string | null = null;
  let publishedAt: string | null = null;
  const after = title ? blocks.slice(blocks.indexOf(title) + 1) : [];
  for (const block of after.slice(0, 8)) {
    if (block.kind === 'figure' || block.kind === 'caption') continue;
    const text = roughText(block);
    if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'item') break;
    const date = dateOf(text);
    const authors: string | null = byline === null ? authorsOf(text) : null;
    const named: string | null = byline === null && authors === null ? namedInFirstLine(block) : null;
    if (authors !== null && block.lines.length <= 6) {
      byline = authors;
      used.set(block, null);
    } else if (named !== null) {
      byline = named;
      used.set(block, { ...block, lines: block.lines.slice(1) });
    } else if (date !== null && publishedAt === null) {
      publishedAt = date;
      used.set(block, null);
    } else if (!isShort(text) || block.lines.length > 3) break;
  }
  const author = metadata.author;
  if (byline === null && author !== null && /\p{L}/u.test(author) && author.length < 200) byline = author;
  return { title, byline, publishedAt, used };
}
