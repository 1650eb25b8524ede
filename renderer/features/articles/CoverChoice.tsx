import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';

interface CoverChoiceProps {
  readonly pictures: CommandOutput<'pictures.list'>;
  /** The source of the cover in the article; null for none. */
  readonly value: string | null;
  readonly onChange: (source: string | null) => void;
}

/** Number of images that are offered. */
const most = 24;

/** Chooses the cover among the stored images of the article. */
export function CoverChoice({ pictures, value, onChange }: CoverChoiceProps) {
  const stored = pictures.filter(({ url }) => url !== null).slice(0, most);
  if (stored.length === 0) return null;
  return (
    <FieldGroup label={t('articles.details.field.leadImage')} className="details-covers">
      <label className="details-cover">
        <Radio name="cover" checked={value === null} onChange={() => onChange(null)} />
        <span>{t('articles.details.noCover')}</span>
      </label>
      {stored.map(({ source, url }, at) => (
        <label key={source} className="details-cover">
          <Radio name="cover" checked={value === source} onChange={() => onChange(source)} />
          <img src={url ?? undefined} alt="" loading="lazy" />
          <span className="visually-hidden">{t('articles.details.cover', { number: at + 1 })}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
