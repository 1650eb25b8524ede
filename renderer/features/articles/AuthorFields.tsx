import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { Button, IconButton } from '../../ui/button/Button.tsx';
import { Field, FieldGroup } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';

interface AuthorFieldsProps {
  readonly authors: readonly string[];
  readonly onChange: (authors: readonly string[]) => void;
}

/** One field for each author. The component keeps empty fields, which are no authors. */
export function AuthorFields({ authors, onChange }: AuthorFieldsProps) {
  const [fields, setFields] = useState<readonly string[]>(authors.length === 0 ? [''] : authors);
  const change = (next: readonly string[]) => {
    setFields(next);
    onChange(next.filter((name) => name.trim() !== ''));
  };
  return (
    <FieldGroup label={t('articles.details.field.byline')} className="details-authors">
      {fields.map((name, at) => {
        const number = at + 1;
        return (
          // Authors have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className="details-author">
            <Field
              label={<span className="visually-hidden">{t('articles.details.author', { number })}</span>}
            >
              <TextField
                value={name}
                maxLength={300}
                dir="auto"
                onChange={(value) => change(fields.map((each, index) => (index === at ? value : each)))}
              />
            </Field>
            <IconButton
              label={t('articles.details.removeAuthor', { number })}
              icon={<X />}
              tone="muted"
              onClick={() => change(fields.filter((_name, index) => index !== at))}
            />
          </div>
        );
      })}
      <Button variant="quiet" size="small" onClick={() => setFields([...fields, ''])}>
        <Plus />
        {t('articles.details.addAuthor')}
      </Button>
    </FieldGroup>
  );
}
