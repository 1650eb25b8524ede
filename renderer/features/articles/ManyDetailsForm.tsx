import { useId, useState } from 'react';
import { t } from '../../../messages/translate.ts';
import type { DetailEdit } from '../../../core/model/details/article-details.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/checkbox/Checkbox.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { DateField } from '../../ui/text-field/DateField.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { useSaving } from './use-saving.ts';
import './details.css';

interface ManyDetailsFormProps {
  readonly ids: readonly string[];
  readonly title: string;
  readonly onSave: (edits: readonly DetailEdit[]) => Promise<void>;
  readonly onClose: () => void;
}

/** A dialog that sets the site or the date of several articles. */
export function ManyDetailsForm({ ids, title, onSave, onClose }: ManyDetailsFormProps) {
  // Undefined: stays as it is.
  const [siteName, setSiteName] = useState<string | null | undefined>();
  const [publishedAt, setPublishedAt] = useState<string | null | undefined>();
  const form = useId();
  const { problem, isSaving, save } = useSaving(onClose);
  const nameOf = (field: 'siteName' | 'publishedAt') => t(`articles.details.field.${field}`);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabled={isSaving || (siteName === undefined && publishedAt === undefined)}
          >
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
          save(() => onSave(ids.map((id) => ({ id, set: { siteName, publishedAt }, reset: [] }))));
        }}
      >
        <div>
          <Checkbox
            checked={siteName !== undefined}
            onChange={(isOn) => setSiteName(isOn ? null : undefined)}
          >
            {t('articles.details.change', { field: nameOf('siteName') })}
          </Checkbox>
          {siteName === undefined ? null : (
            <Field label={nameOf('siteName')}>
              <TextField
                value={siteName ?? ''}
                maxLength={2_000}
                dir="auto"
                onChange={(value) => setSiteName(value === '' ? null : value)}
              />
            </Field>
          )}
        </div>
        <div>
          <Checkbox
            checked={publishedAt !== undefined}
            onChange={(isOn) => setPublishedAt(isOn ? null : undefined)}
          >
            {t('articles.details.change', { field: nameOf('publishedAt') })}
          </Checkbox>
          {publishedAt === undefined ? null : (
            <Field label={nameOf('publishedAt')}>
              <DateField date={publishedAt} onChange={setPublishedAt} />
            </Field>
          )}
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
