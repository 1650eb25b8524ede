import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { formatTime } from '../../../messages/formats.ts';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CompareRevisions } from './CompareRevisions.tsx';
import { LeftOutSections } from './LeftOutSections.tsx';
import { useRevisions } from './use-revisions.ts';
import './revisions.css';

interface VersionsDialogProps {
  readonly articleId: string;
  readonly onClose: () => void;
}

/** The revisions of an article. Any of them can be restored; highlights are mapped to it. */
export function VersionHistoryDialog({ articleId, onClose }: VersionsDialogProps) {
  const versions = useQuery(queries.revisions(articleId));
  const updates = useRevisions();
  return (
    <Dialog
      title={t('revisions.title')}
      size={versions.data && versions.data.length > 1 ? 'wide' : 'normal'}
      onClose={onClose}
    >
      {versions.isError ? <p role="alert">{messageOf(versions.error)}</p> : null}
      <ul className="text-versions" aria-label={t('revisions.list')}>
        {(versions.data ?? []).map(({ version, createdAt, words, shown }) => (
          <li key={version} className="text-version">
            <span>
              <span className="text-version-number">{version}</span> {formatTime(createdAt)}{' '}
              <span className="text-version-words">{t('revisions.words', { count: words })}</span>
            </span>
            {shown ? (
              <span className="text-version-shown">{t('revisions.current')}</span>
            ) : (
              <Button
                aria-label={t('revisions.restoreNamed', { time: formatTime(createdAt) })}
                onClick={() => void updates.show(articleId, version)}
              >
                {t('revisions.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LeftOutSections articleId={articleId} />
      {versions.data && versions.data.length > 1 ? (
        <CompareRevisions key={versions.data[0]?.version} articleId={articleId} versions={versions.data} />
      ) : null}
    </Dialog>
  );
}
