import { t } from '../../../messages/translate.ts';
import { themes, type Theme } from '../../../core/model/settings.ts';
import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';
import './theme-choice.css';

interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** The four themes as radio buttons, each with a preview. */
export function ThemeChoice({ theme, onChange }: ThemeChoiceProps) {
  return (
    <FieldGroup label={t('settings.theme')} className="theme-choice">
      <div className="theme-cards">
        {themes.map((each) => (
          <label key={each} className="theme-card">
            <Radio
              name="theme"
              className="theme-radio"
              checked={each === theme}
              onChange={() => onChange(each)}
            />
            <span className="theme-page" aria-hidden="true">
              {(each === 'system' ? (['light', 'dark'] as const) : [each]).map((shown) => (
                <span key={shown} data-theme={shown}>
                  {t('settings.theme.sample')}
                </span>
              ))}
            </span>
            <span className="theme-name">{t(`settings.theme.${each}`)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
