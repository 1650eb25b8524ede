import { RotateCw } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import { useImages } from './use-images.tsx';
import './figures.css';

/** Shown above an article with several missing images, to download all of them. A single one has its own button. */
export function MissingImages() {
  const pictures = useImages();
  const toasts = useToasts();
  const attempt = useAttempt();
  const missing = [...(pictures?.bySource?.values() ?? [])].filter(({ retry }) => retry);
  if (!pictures || missing.length < 2) return null;
  const fetching = missing.some(({ pending }) => pending);
  const fetchAll = async () => {
    const retried = await attempt(() => call('pictures.retry', { articleId: pictures.articleId }));
    // Both are 0 when the user declined.
    if (retried?.value.fetched === 0 && retried.value.missing > 0) toasts.info(t('reader.images.failed'));
  };
  return (
    <p className="missing-pictures" role="status">
      <span>{t('reader.images.missing', { count: missing.length })}</span>
      <Button disabled={fetching} onClick={() => void fetchAll()}>
        <RotateCw />
        {fetching ? t('reader.image.downloading') : t('reader.images.download')}
      </Button>
    </p>
  );
}
