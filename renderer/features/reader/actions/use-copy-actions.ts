import type { Article } from '../../../../core/model/article.ts';
import { quoteForClipboard } from '../../../../core/model/citation.ts';
import { highlightLink } from '../../../../core/model/link.ts';
import { call, messageOf } from '../../../lib/api/call.ts';
import { useToasts } from '../../../ui/Toasts.tsx';
import { useStable } from '../../../lib/dom/use-event-callbacks.ts';

/** What the reader puts on the clipboard. */
export interface Copying {
  /** Words with where they are from. */
  copyQuote(words: string): void;
  /** An address that leads to a highlight. */
  copyLink(highlightId: string): void;
}

export function useCopy(article: Article): Copying {
  const toasts = useToasts();
  const copy = async (text: string, done: string) => {
    try {
      await call('clipboard.write', { text });
      toasts.info(done);
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };
  return useStable<Copying>({
    copyQuote: (words) => void copy(quoteForClipboard(words, article), 'Copied as quote'),
    copyLink: (id) => void copy(highlightLink(id), 'Link copied'),
  });
}
