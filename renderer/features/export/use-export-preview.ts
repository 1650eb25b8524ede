import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';
import { call } from '../../lib/api/call.ts';

export type ExportOptions = CommandInput<'export.preview'>['options'];
export type ExportFile = CommandOutput<'export.preview'>[number];

/** The files as they would be saved. Refetched each time the dialog opens, because annotations change in between. */
export function useExportPreview(articleIds: readonly string[], options: ExportOptions) {
  return useQuery({
    queryKey: ['export', articleIds, options],
    queryFn: () => call('export.preview', { articleIds: [...articleIds], options }),
    staleTime: 0,
    gcTime: 0,
    // Keeps the old text until the new one has loaded, so that changing an option does not flicker.
    placeholderData: keepPreviousData,
  });
}
