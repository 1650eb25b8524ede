import type { LeftOutSection } from '../../core/model/left-out.ts';

/** The property of the JSON output with what is left out of an article; none without the option (null). */
export const leftOutToJson = (sections: readonly LeftOutSection[] | null): object =>
  sections === null ? {} : { leftOut: sections.map(({ after, text }) => ({ after, text })) };

/** The lines that show what is left out of an article; none without the option (null). */
export function describeLeftOut(sections: readonly LeftOutSection[] | null): string[] {
  if (sections === null) return [];
  if (sections.length === 0) return ['', 'Nothing was left out of the page.'];
  return ['', 'Left out of the page:', ...sections.flatMap(({ text }) => ['', text])];
}
