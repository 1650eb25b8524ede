import { messageRef } from '../../messages/message-keys.ts';
import { AppError } from '../../core/model/error.ts';
import type { Reply } from '../../contract/reply.ts';
import { importPaths } from '../services/open-files/import-paths.ts';
import type { StartedBatch } from '../services/open-files/import-paths.ts';
import type { Services } from '../services/services.ts';
import { replyTo } from './dispatch.ts';

/**
 * Imports files and folders that were dropped on the window. It is not a command of the contract, because the window
 * must not name paths: the preload script takes them from the dropped files. Never rejects.
 * @param paths absolute; those that are not are left out
 */
export const importDropped = (services: Services, paths: readonly string[]): Promise<Reply<StartedBatch>> =>
  replyTo(services, async () => {
    if (paths.length === 0) throw new AppError('unsupported', messageRef('errors.read.dropped'));
    return { value: await importPaths(services, paths) };
  });
