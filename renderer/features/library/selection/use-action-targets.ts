import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { rowQuery } from '../../../lib/api/library-queries.ts';
import type { ListSelection } from './use-selection.ts';

/** The targets of an action on an article. */
export interface ActionTargets {
  /** Null until it is fetched. */
  rowOf(id: string): LibraryRow | null;
  /** The article, or all selected ones if it is among them. */
  with(id: string): readonly string[];
  /** Only for a single article. */
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
