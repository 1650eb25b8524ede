import { closeSync, cpSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/model/error.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { closeLibrary, noteDamage } from './clean-close.ts';
import { libraryFile } from './data-folder.ts';
import type { Db } from './database.ts';

let temp: TestFolder;
let folder: string;
beforeEach(() => {
  temp = createTestFolder();
  folder = path.join(temp.path, 'library');
});
afterEach(() => temp.remove());

function openFilled(): Db {
  const db = openTestLibrary(folder);
  for (let n = 0; n < 5; n += 1)
    saveArticle(db, articleOf([`Article ${n}`, `${n} word `.repeat(3_000)]), 'text');
  return db;
}

/** Overwrites a page in the middle of a library's file. */
function damage(where = folder): void {
  const file = openSync(libraryFile(where), 'r+');
  const pages = Math.floor(statSync(libraryFile(where)).size / 4_096);
  for (const page of [pages - 2, pages - 3, pages - 4])
    writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, page * 4_096);
  closeSync(file);
}

/** Makes the file look like one that was closed cleanly. */
function stamp(): void {
  const { size, mtimeMs } = statSync(libraryFile(folder));
  writeFileSync(`${libraryFile(folder)}.closed`, JSON.stringify({ size, mtimeMs }));
}

function codeOfOpening(where = folder): string | null {
  try {
    openTestLibrary(where, 50).close();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('the check of the whole file', () => {
  it('is skipped after the library was closed', () => {
    closeLibrary(openFilled());
    damage();
    expect(codeOfOpening()).toBe('database-damaged');
    // With a matching record, the damage is not found, so the file was not read.
    stamp();
    expect(codeOfOpening()).toBeNull();
  });

  it('runs after a program was killed', () => {
    const db = openFilled();
    const copy = path.join(temp.path, 'killed');
    db.pragma('wal_checkpoint(TRUNCATE)');
    saveArticle(db, articleOf(['In the log.']), 'text');
    cpSync(folder, copy, { recursive: true });
    db.close();
    damage(copy);
    expect(codeOfOpening(copy)).toBe('database-damaged');
  });

  it('is skipped while another program, which has run it, has the library open', () => {
    const db = openFilled();
    db.pragma('wal_checkpoint(TRUNCATE)');
    damage();
    expect(codeOfOpening()).toBeNull();
    db.close();
    expect(codeOfOpening()).toBe('database-damaged');
  });

  it('runs after damage was found', () => {
    closeLibrary(openFilled());
    const db = openTestLibrary(folder);
    damage();
    stamp();
    noteDamage(db);
    closeLibrary(db);
    expect(codeOfOpening()).toBe('database-damaged');
  });
});
