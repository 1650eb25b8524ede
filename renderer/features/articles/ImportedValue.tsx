import { t } from '../../../messages/translate.ts';
import type { DetailField } from '../../../core/model/details/article-details.ts';
import { LinkButton } from '../../ui/button/Button.tsx';

interface ImportedValueProps {
  readonly field: DetailField;
  readonly value: string | null;
  readonly onRestore: () => void;
}

/** Below a field that differs from what was imported: that value, and a button that brings it back. */
export function ImportedValue({ field, value, onRestore }: ImportedValueProps) {
  const name = t(`articles.details.field.${field}`);
  return (
    <p className="details-imported">
      <bdi>
        {value === null
          ? t('articles.details.importedNone')
          : t('articles.details.imported', { value: field === 'leadImage' ? name : value })}
      </bdi>
      <LinkButton
        className="details-restore"
        aria-label={t('articles.details.restore', { field: name })}
        onClick={onRestore}
      >
        {t('articles.details.restore.short')}
      </LinkButton>
    </p>
  );
}
