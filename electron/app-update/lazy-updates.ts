import type { AppUpdateService } from '../../backend/services/platform/platform.ts';

/** An update service that is created when it is first used: starting the program does not need it. */
export function lazyUpdates(create: () => Promise<AppUpdateService>): AppUpdateService {
  let created: Promise<AppUpdateService> | null = null;
  const service = (): Promise<AppUpdateService> => (created ??= create());
  return {
    status: async () => (await service()).status(),
    check: async () => (await service()).check(),
    download: async () => (await service()).download(),
    install: () => void service().then((made) => made.install()),
  };
}
