import { t } from '../../../../messages/translate.ts';
import type { Article } from '../../../../core/model/article.ts';
import { quoteForClipboard } from '../../../../core/model/citation.ts';
import { highlightLink } from '../../../../core/model/link.ts';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';

/** Actions that copy to the clipboard. */
export interface CopyActions {
  /** Copies text with its source. */
  copyQuote(words: string): void;
  /** Copies a deep link to a highlight. */
  copyLink(highlightId: string): void;
}

export function useCopyActions(article: Article): CopyActions {
  const toasts = useToasts();
  const attempt = useAttempt();
  const copy = async (text: string, done: string) => {
    if (await attempt(() => call('clipboard.write', { text }))) toasts.info(done);
  };
  return useEventCallbacks<CopyActions>({
    copyQuote: (words) => void copy(quoteForClipboard(words, article), t('reader.done.quoteCopied')),
    copyLink: (id) => void copy(highlightLink(id), t('reader.done.linkCopied')),
  });
}
