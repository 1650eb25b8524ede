import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { rowQuery } from '../../../lib/api/library-queries.ts';
import type { ListSelection } from './use-selection.ts';

/** What an act on an article of the list is on. */
export interface ActionTargets {
  /** Null while it has not been fetched. */
  rowOf(id: string): LibraryRow | null;
  /** The article, or all that are selected when it is one of them. */
  with(id: string): readonly string[];
  /** Of one article alone. */
  titleOf(many: readonly string[]): string | undefined;
}

export function useActionTargets(selection: ListSelection): ActionTargets {
  const client = useQueryClient();
  const rowOf = useCallback((id: string) => client.getQueryData(rowQuery(id).queryKey) ?? null, [client]);
  return {
    rowOf,
    with: (id) => (selection.ids.has(id) ? selection.ordered : [id]),
    titleOf: (many) => (many.length === 1 ? rowOf(many[0] ?? '')?.title : undefined),
  };
}
