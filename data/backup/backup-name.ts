import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../core/model/error.ts';
import { makeFolder, privateFileMode } from '../files/private-files.ts';
import { backupEnding } from './list-backups.ts';

/** Creates the file that `makeBackup` writes to first; false when another backup is being written under this name. */
function reserve(target: string): boolean {
  try {
    closeSync(openSync(`${target}.partial`, 'wx', privateFileMode));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Reserves a file for a new backup: with the name, or with a number after it where that is taken. `makeBackup` must follow, which
 * removes the reservation.
 * @param name without the ending
 */
export function reserveBackupFile(folder: string, name: string): string {
  makeFolder(folder);
  for (let number = 1; ; number += 1) {
    const target = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}${backupEnding}`);
    if (!existsSync(target) && reserve(target)) return target;
  }
}
