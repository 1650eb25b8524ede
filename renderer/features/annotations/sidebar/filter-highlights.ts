import { compareTimes, type Highlight, type HighlightColor } from '../../../../core/model/annotation.ts';
import { compareNames } from '../../../../messages/formats.ts';
import { compareSpans } from '../../../../core/model/span.ts';
import { foldText } from '../../../../core/text/fold.ts';

export interface AnnotationFilter {
  /** Empty: all colors. */
  readonly colors: readonly HighlightColor[];
  /** Empty: with or without tags. */
  readonly tag: string;
  /** Searched in the quote, note and tags, ignoring case and accents like the search of the library. */
  readonly text: string;
}

export const noFilter: AnnotationFilter = { colors: [], tag: '', text: '' };

export const isFiltering = (filter: AnnotationFilter): boolean =>
  filter.colors.length > 0 || filter.tag !== '' || filter.text.trim() !== '';

/** Returns the matching highlights in text order; orphans, which have no position, come last in order of creation. */
export function filterHighlights(highlights: readonly Highlight[], filter: AnnotationFilter): Highlight[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  return highlights
    .filter((h) => {
      const haystack = foldText(`${h.anchor.quote.exact}\n${h.note}\n${h.tags.join('\n')}`);
      return (
        (filter.colors.length === 0 || filter.colors.includes(h.color)) &&
        (filter.tag === '' || h.tags.includes(filter.tag)) &&
        words.every((word) => haystack.includes(word))
      );
    })
    .toSorted((a, b) => {
      const orphans = Number(a.state === 'orphaned') - Number(b.state === 'orphaned');
      return orphans || compareSpans(a.anchor.span, b.anchor.span) || compareTimes(a.createdAt, b.createdAt);
    });
}

/** All tags in use, sorted alphabetically. */
export const tagsOf = (highlights: readonly Highlight[]): string[] =>
  [...new Set(highlights.flatMap((h) => h.tags))].toSorted(compareNames);
