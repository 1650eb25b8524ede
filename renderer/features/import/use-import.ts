import { useMemo } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { useToasts } from '../../ui/Toasts.tsx';

/** The ways in which inputs come. What becomes of them is for ImportCenter to say; none of these throws. */
export interface ImportApi {
  /** Lets the person choose files. */
  importFiles(): Promise<void>;
  /** Lets the person choose a folder. */
  importFolder(): Promise<void>;
  /** Absolute paths of files and folders. */
  importPaths(paths: readonly string[]): Promise<void>;
  /** Answers false when the addresses were not taken, with the reason already said. */
  importAddresses(addresses: readonly string[], asked: boolean): Promise<boolean>;
}

type Started = CommandOutput<'import.openFiles'>;

export function useImport(): ImportApi {
  const toasts = useToasts();
  return useMemo(() => {
    const attempt = async (start: () => Promise<Started>): Promise<boolean> => {
      try {
        return (await start()).batchId !== null;
      } catch (error) {
        toasts.problem(messageOf(error));
        return false;
      }
    };
    return {
      importFiles: async () => void (await attempt(() => call('import.openFiles', null))),
      importFolder: async () => void (await attempt(() => call('import.openFolder', null))),
      importPaths: async (paths) => void (await attempt(() => call('import.paths', { paths: [...paths] }))),
      importAddresses: (addresses, asked) =>
        attempt(() => call('import.addresses', { addresses: [...addresses], asked })),
    };
  }, [toasts]);
}
