import type { Highlight } from '../../model/annotation.ts';
import type { ImageReference, Mark } from '../../model/article.ts';
import { safeHref } from '../safe-href.ts';
import { escapeHtml } from './escape.ts';
import { mathHtml } from './math-html.ts';
import { splitIntoSegments, type Segment, type MarkedSpan } from './segments.ts';

const tags: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  formula: 'code',
};

const wrapInMark = (mark: Mark, inner: string, end: number): string => {
  // Of characters that other marks divide, the last part has the pronunciation.
  if (mark.kind === 'ruby')
    return mark.end === end
      ? `<ruby>${inner}<rp>(</rp><rt>${escapeHtml(mark.reading)}</rt><rp>)</rp></ruby>`
      : inner;
  if (mark.kind === 'formula' && mark.math) return inner;
  if (mark.kind === 'link') {
    const href = safeHref(mark.href);
    return href === null ? inner : `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>`;
  }
  if (mark.kind === 'noteRef' && mark.start === mark.end)
    return mark.label === undefined ? inner : `<sup>${escapeHtml(mark.label)}</sup>`;
  const tag = tags[mark.kind];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
};

/** A stored image is embedded; otherwise its alternative text is shown with a link to its source. */
export function pictureHtml({ source, alt }: ImageReference, pictures: ReadonlyMap<string, string>): string {
  const dataUrl = pictures.get(source);
  if (dataUrl !== undefined) return `<img src="${escapeHtml(dataUrl)}" alt="${escapeHtml(alt)}">`;
  const words = escapeHtml(alt || 'Picture');
  const href = safeHref(source);
  return href === null ? words : `<a href="${escapeHtml(href)}" rel="noreferrer">${words}</a>`;
}

/** The text of a segment, or the formula that it consists of. */
function segmentHtml({ start, end, marks }: Segment, text: string): string {
  const formula = marks.find((mark) => mark.kind === 'formula');
  return formula?.math && formula.start === start && formula.end === end
    ? mathHtml(formula.math)
    : escapeHtml(text.slice(start, end));
}

/** HTML does not allow nested links: the innermost one, which is the last, is used. */
const withoutOuterLinks = (marks: readonly Mark[]): readonly Mark[] => {
  const link = marks.findLast((mark) => mark.kind === 'link');
  return marks.filter((mark) => mark.kind !== 'link' || mark === link);
};

/**
 * The text of a block with marks and highlights as elements. The first part of a highlight has `id="h-N"`, its number in
 * `numbers`; the last part has the number that links to its note.
 */
export function inlineHtml(
  block: MarkedSpan,
  text: string,
  highlights: readonly Highlight[],
  numbers: ReadonlyMap<string, number>,
  pictures: ReadonlyMap<string, string> = new Map(),
): string {
  return splitIntoSegments(block, highlights)
    .map((segment) => {
      if (segment.image) return pictureHtml(segment.image, pictures);
      const words = segmentHtml(segment, text);
      const marked = withoutOuterLinks(segment.marks).reduceRight(
        (inner, mark) => wrapInMark(mark, inner, segment.end),
        words,
      );
      return segment.highlights.reduceRight((inner, { id, anchor, color, note }) => {
        const number = numbers.get(id) ?? 0;
        const first = segment.start === Math.max(anchor.span.start, block.start);
        const begins = segment.start === anchor.span.start ? ` id="h-${number}"` : '';
        const last = segment.end === anchor.span.end && note !== '';
        const reference = last
          ? `<sup class="ref"><a href="#n-${number}" aria-label="Note ${number}">${number}</a></sup>`
          : '';
        return `<mark class="${color}"${first ? begins : ''}>${inner}</mark>${reference}`;
      }, marked);
    })
    .join('');
}
