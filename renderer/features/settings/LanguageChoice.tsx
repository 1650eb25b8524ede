import { languageName } from '../../../messages/languages.ts';
import { t } from '../../../messages/translate.ts';
import { systemLanguage } from '../../../core/model/settings.ts';
import { availableLanguages } from '../../lib/language/catalogs.ts';
import { languageOf } from '../../lib/language/show-language.ts';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';

interface LanguageChoiceProps {
  /** A tag, or `systemLanguage`. */
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** Chooses the language of the interface: that of the system, or one by its own name. */
export function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const system = languageName(languageOf(systemLanguage).tag);
  return (
    <Field label={t('settings.language')}>
      <Select
        value={language}
        options={[
          { value: systemLanguage, label: t('settings.language.system', { language: system }) },
          ...availableLanguages.map((tag) => ({ value: tag, label: languageName(tag) })),
        ]}
        onChange={onChange}
      />
    </Field>
  );
}
