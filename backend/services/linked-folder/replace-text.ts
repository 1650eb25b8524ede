import { messageRef } from '../../../messages/message-keys.ts';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../core/model/error.ts';
import { checkPlainFile } from '../../../data/profile/linked-place.ts';
import { keepCopy, swapFile } from './swap-file.ts';
import { decodeText, isSameContent, readBytes } from './text-file.ts';

/** Maximum number of attempts for a file that another program keeps writing to. */
const maxTries = 60;

/** How long a write of another program may take, ms. */
const settleMs = 60;

/** Number of attempts for which an empty file is taken for one that an editor has emptied and will write. */
const emptyTries = 10;

export interface ReplaceOptions {
  /** Waits for other programs to finish a write, ms; a timer by default. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Throws where the file's folder is not the one that was checked; called before each reading and right before each replacing. */
  readonly checkPlace?: () => void;
}

export interface Replaced {
  readonly written: boolean;
  /** How often another program had changed the file in between. */
  readonly retries: number;
}

/** What an editor wrote to the file after it was replaced, and the content that replaced it. */
interface LateWrite {
  readonly bytes: Buffer;
  readonly over: Buffer;
}

/** A `before` of undefined: an editor has emptied the file and not written it yet. */
function readCurrent(file: string, retries: number): Buffer | null | undefined {
  const before = checkPlainFile(file) ? readBytes(file) : null;
  return before?.length === 0 && retries < emptyTries ? undefined : before;
}

/** What was written to the file under its second name since it was replaced; null where nothing was. */
function takeLateWrite(aside: string, before: Buffer | null, next: string): LateWrite | null {
  const bytes = readBytes(aside);
  rmSync(aside, { force: true });
  return bytes === null || isSameContent(bytes, before) ? null : { bytes, over: Buffer.from(next, 'utf8') };
}

/**
 * Changes a text file while other programs may write to it. `decide` gets the text that is there (null: no file) and returns
 * the new one, or null to leave it. Nothing that anyone wrote is lost: when the file was changed in between, `decide` is
 * called again with the new content; what an editor that had it open wrote to the replaced file is merged too. Rejects with
 * an `AppError` where the file never comes to rest, or is a symbolic or hard link.
 */
export async function replaceText(
  file: string,
  decide: (current: string | null) => string | null,
  { wait = delay, checkPlace = () => undefined }: ReplaceOptions = {},
): Promise<Replaced> {
  let late: LateWrite | null = null;
  for (let retries = 0; retries < maxTries; retries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (retries > 0) await wait(Math.min(settleMs, retries * 3));
    checkPlace();
    const before = readCurrent(file, retries);
    if (before === undefined) continue;
    if (late !== null && !isSameContent(before, late.over)) {
      keepCopy(file, late.bytes);
      late = null;
    }
    const source: Buffer | null = late === null ? before : late.bytes;
    const current: string | null = source === null ? null : decodeText(source, file);
    const next: string | null = decide(current) ?? (late === null ? null : current);
    if (next === null || (next === current && late === null)) return { written: false, retries };
    const swapped = swapFile(file, before, next, checkPlace);
    if (swapped === 'changed') continue;
    late = null;
    if (swapped.aside === null) return { written: true, retries };
    // oxlint-disable-next-line no-await-in-loop
    await wait(settleMs);
    late = takeLateWrite(swapped.aside, before, next);
    if (late === null) return { written: true, retries };
  }
  throw new AppError('conflict', messageRef('errors.folder.busy', { file }));
}
