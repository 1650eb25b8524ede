import type { TemplateFacts } from '../../../core/notes/note-template.ts';
import { bylineToAuthor } from '../../lib/format/format-article.ts';

interface Source {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
}

const today = (): string => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Values of the template fields for a note on this article or highlight. */
export const templateFacts = (source: Source, quote: string): TemplateFacts => ({
  title: source.title,
  author: bylineToAuthor(source.byline) ?? '',
  site: source.siteName ?? '',
  url: source.url ?? '',
  quote,
  date: today(),
});
