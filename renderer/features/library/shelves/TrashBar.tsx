import { Trash2 } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { trashDays } from '../../../../core/model/settings.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useSetSettings, useSettings } from '../../../lib/settings/use-settings.ts';
import { Field } from '../../../ui/field/Field.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import '../selection/action-bars.css';

const describeRetentionRule = (days: number | null): string =>
  days === null
    ? t('library.retention.forever')
    : days === 365
      ? t('library.retention.year')
      : t('library.retention.days', { days });

const optionOf = (days: number | null): string => String(days ?? '');

/** The retention time of the trash, and the button that empties it. */
export function TrashBar({ count, onEmpty }: { readonly count: number; readonly onEmpty: () => void }) {
  const { trashDays: rule } = useSettings();
  const setSettings = useSetSettings();
  return (
    <div className="trash-bar">
      <Field label={t('library.retention')} labelPosition="beside">
        <Select
          value={optionOf(rule)}
          options={trashDays.map((days) => ({ value: optionOf(days), label: describeRetentionRule(days) }))}
          onChange={(value) =>
            void setSettings({ trashDays: trashDays.find((days) => optionOf(days) === value) ?? null })
          }
        />
      </Field>
      {count > 0 ? (
        <Button variant="danger" onClick={onEmpty}>
          <Trash2 />
          {t('library.trash.empty')}
        </Button>
      ) : null}
    </div>
  );
}
