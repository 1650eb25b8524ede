import { useMemo } from 'react';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';

/** Starts imports. `ImportMonitor` shows the results; none of these functions throws. */
export interface ImportApi {
  /** Opens a file dialog. */
  importFiles(): Promise<void>;
  /** Opens a folder dialog. */
  importFolder(): Promise<void>;
  /** Absolute paths of files and folders. */
  importPaths(paths: readonly string[]): Promise<void>;
  /** Returns false when the addresses were rejected; the reason was shown. */
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
