import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { call } from '../../lib/api/call.ts';
import { Button } from '../../ui/button/Button.tsx';
import './export.css';

/** Progress of an export that writes several files, with a button that ends it. Nothing while none is running. */
export function ExportProgress() {
  const { data: progress } = useQuery({
    queryKey: ['exportProgress'],
    queryFn: () => call('export.progress', null),
  });
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <div className="export-progress">
      <progress aria-label={t('export.progress')} max={total} value={done} />
      <span>{t('export.progress.count', { done, total })}</span>
      <Button onClick={() => void call('export.cancel', null)}>{t('export.stop')}</Button>
    </div>
  );
}
