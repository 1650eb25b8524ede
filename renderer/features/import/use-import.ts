import { useMemo } from 'react';
import { bridge } from '../../lib/api/bridge.ts';
import { call, requireSuccess } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';

/** Starts imports. `ImportMonitor` shows the results; none of these functions throws. */
export interface ImportApi {
  /** Opens a file dialog. */
  importFiles(): Promise<void>;
  /** Opens a folder dialog. */
  importFolder(): Promise<void>;
  /** Dropped files and folders. */
  importDropped(files: readonly File[]): Promise<void>;
  /** Returns false when the addresses were rejected and the reason was shown, or when the user declined. */
  importAddresses(addresses: readonly string[]): Promise<boolean>;
}

export function useImport(): ImportApi {
  const attempt = useAttempt();
  return useMemo(() => {
    return {
      importFiles: async () => void (await attempt(() => call('import.openFiles', null))),
      importFolder: async () => void (await attempt(() => call('import.openFolder', null))),
      importDropped: async (files) =>
        void (await attempt(async () => requireSuccess(await bridge().importDropped(files)))),
      importAddresses: async (addresses) => {
        const started = await attempt(() => call('import.addresses', { addresses: [...addresses] }));
        return started !== null && started.value.batchId !== null;
      },
    };
  }, [attempt]);
}
