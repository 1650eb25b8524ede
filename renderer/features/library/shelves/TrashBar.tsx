import { Trash2 } from 'lucide-react';
import { trashDays } from '../../../../core/model/settings.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useSetSettings, useSettings } from '../../../lib/settings/use-settings.ts';
import { Field } from '../../../ui/field/Field.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import '../selection/action-bars.css';

const describeRetentionRule = (days: number | null): string =>
  days === null ? 'until I empty it' : days === 365 ? 'for a year' : `for ${days} days`;

const optionOf = (days: number | null): string => String(days ?? '');

/** The retention time of the trash, and the button that empties it. */
export function TrashBar({ count, onEmpty }: { readonly count: number; readonly onEmpty: () => void }) {
  const { trashDays: rule } = useSettings();
  const setSettings = useSetSettings();
  return (
    <div className="trash-bar">
      <Field label="Keep deleted articles" labelPosition="beside">
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
          Empty the bin…
        </Button>
      ) : null}
    </div>
  );
}
