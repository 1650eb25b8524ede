import { RotateCw } from 'lucide-react';
import { call, messageOf } from '../../../lib/api/call.ts';
import { countOf } from '../../../lib/format/format-article.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import { usePictures } from './use-images.tsx';

/** Above an article with several missing pictures: all of them can be fetched at once. One alone says it in its place. */
export function MissingPictures() {
  const pictures = usePictures();
  const toasts = useToasts();
  const missing = [...(pictures?.bySource?.values() ?? [])].filter(({ retry }) => retry);
  if (!pictures || missing.length < 2) return null;
  const fetching = missing.some(({ pending }) => pending);
  const fetchAll = async () => {
    try {
      const { fetched } = await call('pictures.retry', { articleId: pictures.articleId });
      if (fetched === 0) toasts.info('No picture could be fetched; each says why.');
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };
  return (
    <p className="missing-pictures" role="status">
      <span>{countOf(missing.length, 'picture')} of this article are not here.</span>
      <Button disabled={fetching} onClick={() => void fetchAll()}>
        <RotateCw />
        {fetching ? 'Fetching…' : 'Fetch the pictures'}
      </Button>
    </p>
  );
}
