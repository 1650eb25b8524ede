import { Trash2 } from 'lucide-react';
import { binDays } from '../../../../core/model/settings.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useSetSettings, useSettings } from '../../../lib/settings/use-settings.ts';
import '../selection/action-bars.css';

const describeRetentionRule = (days: number | null): string =>
  days === null ? 'until I empty it' : days === 365 ? 'for a year' : `for ${days} days`;

/** The retention time of the bin, and the button that empties it. */
export function TrashBar({ count, onEmpty }: { readonly count: number; readonly onEmpty: () => void }) {
  const { binDays: rule } = useSettings();
  const setSettings = useSetSettings();
  return (
    <div className="bin-bar">
      <label>
        <span>Keep deleted articles</span>
        <select
          className="input"
          value={rule ?? ''}
          onChange={(event) =>
            void setSettings({
              binDays: binDays.find((days) => String(days ?? '') === event.target.value) ?? null,
            })
          }
        >
          {binDays.map((days) => (
            <option key={days} value={days ?? ''}>
              {describeRetentionRule(days)}
            </option>
          ))}
        </select>
      </label>
      {count > 0 ? (
        <Button variant="danger" onClick={onEmpty}>
          <Trash2 />
          Empty the bin…
        </Button>
      ) : null}
    </div>
  );
}
