import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import type { DetailEdit } from '../../../core/model/details/article-details.ts';
import { queries } from '../../lib/api/queries.ts';
import { DetailsForm } from './DetailsForm.tsx';
import { ManyDetailsForm } from './ManyDetailsForm.tsx';

interface EditDetailsDialogProps {
  readonly ids: readonly string[];
  /** Rejects with a message for people when a value is refused. */
  readonly onSave: (edits: readonly DetailEdit[]) => Promise<void>;
  readonly onClose: () => void;
}

function OneArticle({ id, ...rest }: Omit<EditDetailsDialogProps, 'ids'> & { readonly id: string }) {
  const details = useQuery(queries.details(id)).data;
  const pictures = useQuery(queries.pictures(id)).data;
  if (!details || !pictures) return null;
  return <DetailsForm id={id} details={details} pictures={pictures} {...rest} />;
}

/** Edits the details of an article, or the site and date of several. */
export function EditDetailsDialog({ ids, ...rest }: EditDetailsDialogProps) {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return <OneArticle id={only} {...rest} />;
  return <ManyDetailsForm ids={ids} title={t('articles.details.titleOf', { count: ids.length })} {...rest} />;
}
