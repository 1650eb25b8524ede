import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../core/model/error.ts';
import { checkPlainFile, readPlainFile } from '../../../data/profile/linked-place.ts';

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)));

/** The bytes of a file; null when there is none. */
function bytesOf(file: string): Buffer | null {
  try {
    return readPlainFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A text that can be written back without changing a byte; otherwise the file is not ours to write. */
function textOfBytes(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new AppError(
    'unsupported',
    `${file} is not UTF-8 text. Save it as UTF-8 in your editor; until then it is left as it is.`,
  );
}

const same = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);

function writeBeside(file: string, text: string, mode: number): string {
  const partial = path.join(path.dirname(file), `.${randomUUID()}.partial`);
  const descriptor = openSync(partial, 'wx', mode);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return partial;
}

/** A second name of the file as it is now, to see what an editor still writes to it; null where the disk has no links. */
function keepAside(file: string): string | null {
  const aside = path.join(path.dirname(file), `.${randomUUID()}.aside`);
  try {
    linkSync(file, aside);
    return aside;
  } catch {
    return null;
  }
}

/**
 * Gives a whole file its name, unless that is taken by now; then answers false. Where the disk has no links the file is written there,
 * which nobody else's file can be in the way of either.
 */
function putNew(partial: string, file: string, text: string): boolean {
  try {
    linkSync(partial, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    writeFileSync(file, text, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** How often a file is tried that somebody writes to all the time, and how long a write of theirs may take, ms. */
const tries = 60;
const settle = 60;

export interface ReplaceOptions {
  /** Waits for other programs to finish a write, ms; by default so long. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface Replaced {
  readonly written: boolean;
  /** Writes of somebody else that came in between and were taken in. */
  readonly retries: number;
}

/** Whether `file` and `aside` are two names of one file: nobody has put another file in its place. */
function isOneFile(file: string, aside: string): boolean {
  const here = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  const there = lstatSync(aside, { bigint: true, throwIfNoEntry: false });
  return here !== undefined && here.ino === there?.ino && here.dev === there.dev;
}

/**
 * One try: puts `next` in the place of `before`. Answers what shows later writes to the old file, or that it was not done.
 * Writes into the old file are never lost, they show in `aside`. A whole file that another program renames to this one
 * between the last look and our own renaming would be: no call of Node's exchanges two files, so that the last look is
 * one `stat` and not a second reading.
 */
function swap(
  file: string,
  before: Buffer | null,
  next: string,
): { readonly aside: string | null } | 'changed' {
  const partial = writeBeside(file, next, before === null ? 0o666 : lstatSync(file).mode & 0o777);
  const aside = before === null ? null : keepAside(file);
  try {
    if (before === null) return putNew(partial, file, next) ? { aside } : 'changed';
    const isUnchanged = same(bytesOf(aside ?? file), before);
    // Nothing may stand between these two lines.
    if (isUnchanged && (aside === null || isOneFile(file, aside))) {
      renameSync(partial, file);
      return { aside };
    }
  } finally {
    rmSync(partial, { force: true });
  }
  if (aside !== null) rmSync(aside, { force: true });
  return 'changed';
}

interface Late {
  readonly bytes: Buffer;
  readonly over: Buffer;
}

/** Keeps a text that cannot be put into the file any more under a name of its own beside it. */
function keepCopy(file: string, bytes: Buffer): void {
  const { dir, name, ext } = path.parse(file);
  writeFileSync(path.join(dir, `${name} (kept ${randomUUID().slice(0, 8)})${ext}`), bytes, { flag: 'wx' });
}

/**
 * Changes a text file while others may write to it. `decide` is given the text that is there (null: no file) and answers
 * the new one, or null to leave it. Nothing that anyone wrote is lost: when the file has become another one in between,
 * `decide` is asked again with what is there now; when an editor had it open and wrote to it just as it was replaced,
 * that text is taken in too. Rejects with an `AppError` where the file is never at rest, or is a symbolic or hard link.
 */
export async function replaceText(
  file: string,
  decide: (current: string | null) => string | null,
  { wait = delay }: ReplaceOptions = {},
): Promise<Replaced> {
  /** What an editor wrote to the file that was replaced, and what stands in its place. */
  let late: Late | null = null;
  for (let retries = 0; retries < tries; retries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (retries > 0) await wait(Math.min(settle, retries * 3));
    const before = checkPlainFile(file) ? bytesOf(file) : null;
    // An editor empties a file before it writes it.
    if (before?.length === 0 && retries < 10) continue;
    if (late !== null && !same(before, late.over)) {
      keepCopy(file, late.bytes);
      late = null;
    }
    const source: Buffer | null = late === null ? before : late.bytes;
    const current: string | null = source === null ? null : textOfBytes(source, file);
    const next: string | null = decide(current) ?? (late === null ? null : current);
    if (next === null || (next === current && late === null)) return { written: false, retries };
    const swapped = swap(file, before, next);
    if (swapped === 'changed') continue;
    late = null;
    if (swapped.aside === null) return { written: true, retries };
    // oxlint-disable-next-line no-await-in-loop
    await wait(settle);
    const after = bytesOf(swapped.aside);
    rmSync(swapped.aside, { force: true });
    if (same(after, before) || after === null) return { written: true, retries };
    late = { bytes: after, over: Buffer.from(next, 'utf8') };
  }
  throw new AppError(
    'conflict',
    `${file} is being written to by another program all the time. It is left as it is and tried again later.`,
  );
}
