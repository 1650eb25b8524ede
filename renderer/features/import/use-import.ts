import { useMemo } from 'react';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';

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

export function useImport(): ImportApi {
  const attempt = useAttempt();
  return useMemo(() => {
    return {
      importFiles: async () => void (await attempt(() => call('import.openFiles', null))),
      importFolder: async () => void (await attempt(() => call('import.openFolder', null))),
      importPaths: async (paths) => void (await attempt(() => call('import.paths', { paths: [...paths] }))),
      importAddresses: async (addresses, asked) => {
        const started = await attempt(() => call('import.addresses', { addresses: [...addresses], asked }));
        return started !== null && started.value.batchId !== null;
      },
    };
  }, [attempt]);
}
