import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CommandOutput } from '../../../contract/commands.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';

export type LinkedFolder = CommandOutput<'linkedFolder.get'>;

/** The linked folder and its commands, refreshed by the main process's `changed` events. */
export function useLinkedFolder() {
  const { data } = useQuery(queries.linkedFolder);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (action: () => Promise<unknown>): Promise<void> => {
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return {
    linkedFolder: data,
    problem,
    link: (templateId: string, keepFolder: boolean) =>
      attempt(() => call('linkedFolder.link', { templateId, keepFolder })),
    unlink: () => attempt(() => call('linkedFolder.unlink', null)),
    sync: () => attempt(() => call('linkedFolder.sync', null)),
    showFolder: () => attempt(() => call('linkedFolder.showFolder', null)),
  };
}
