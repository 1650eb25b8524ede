import { useId, useState } from 'react';
import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import {
  authorsToByline,
  bylineToAuthors,
  detailFields,
  type DetailEdit,
  type DetailField,
} from '../../../core/model/details/article-details.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { DateField } from '../../ui/text-field/DateField.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { AuthorFields } from './AuthorFields.tsx';
import { CoverChoice } from './CoverChoice.tsx';
import { ImportedValue } from './ImportedValue.tsx';
import { useSaving } from './use-saving.ts';
import './details.css';

type Details = CommandOutput<'articles.details'>;
type Values = Record<DetailField, string | null>;

/** The day of a date or time; null for anything else. */
const dayOf = (date: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;

/** What differs from the details that are shown; the imported value of a field needs no check, because it is restored. */
function editOf(id: string, details: Details, values: Values): DetailEdit {
  const changed = detailFields.filter((field) => values[field] !== details[field].value);
  const isImported = (field: DetailField): boolean => values[field] === details[field].imported;
  return {
    id,
    set: Object.fromEntries(
      changed.filter((field) => !isImported(field)).map((field) => [field, values[field]]),
    ),
    reset: changed.filter(isImported),
  };
}

interface DetailsFormProps {
  readonly id: string;
  readonly details: Details;
  readonly pictures: CommandOutput<'pictures.list'>;
  readonly onSave: (edits: readonly DetailEdit[]) => Promise<void>;
  readonly onClose: () => void;
}

/** A dialog with the details of one article, each with what was imported. */
export function DetailsForm({ id, details, pictures, onSave, onClose }: DetailsFormProps) {
  const [values, setValues] = useState<Values>(
    () => Object.fromEntries(detailFields.map((field) => [field, details[field].value])) as Values,
  );
  const [authorsKey, setAuthorsKey] = useState(0);
  const form = useId();
  const { problem, isSaving, save } = useSaving(onClose);
  const set = (field: DetailField) => (value: string | null) =>
    setValues((before) => ({ ...before, [field]: value }));
  const imported = (field: DetailField) =>
    values[field] === details[field].imported ? null : (
      <ImportedValue
        field={field}
        value={details[field].imported}
        onRestore={() => {
          set(field)(details[field].imported);
          // The fields of authors keep what was typed.
          if (field === 'byline') setAuthorsKey((key) => key + 1);
        }}
      />
    );
  const textField = (field: 'title' | 'siteName' | 'lang' | 'url') => (
    <div>
      <Field
        label={t(`articles.details.field.${field}`)}
        {...(field === 'lang' ? { hint: t('articles.details.lang.hint') } : {})}
      >
        <TextField
          value={values[field] ?? ''}
          maxLength={2_000}
          required={field === 'title'}
          dir={field === 'url' ? 'ltr' : 'auto'}
          onChange={(value) => set(field)(value === '' && field !== 'title' ? null : value)}
        />
      </Field>
      {imported(field)}
    </div>
  );
  return (
    <Dialog
      title={t('articles.details.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" disabled={isSaving}>
            {t('articles.details.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="details-form"
        onSubmit={(event) => {
          event.preventDefault();
          save(() => onSave([editOf(id, details, values)]));
        }}
      >
        {textField('title')}
        <div>
          <AuthorFields
            authors={bylineToAuthors(values.byline)}
            key={authorsKey}
            onChange={(authors) => set('byline')(authorsToByline(authors))}
          />
          {imported('byline')}
        </div>
        {textField('siteName')}
        <div className="details-pair">
          <div>
            <Field label={t('articles.details.field.publishedAt')}>
              <DateField date={dayOf(values.publishedAt)} onChange={set('publishedAt')} />
            </Field>
            {imported('publishedAt')}
          </div>
          {textField('lang')}
        </div>
        {textField('url')}
        <div>
          <CoverChoice pictures={pictures} value={values.leadImage} onChange={set('leadImage')} />
          {imported('leadImage')}
        </div>
        {problem ? (
          <p className="form-note" data-problem="true" role="alert">
            {problem}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
