import { describe, expect, it } from 'vitest';
import { definesOf, sqliteBindingFor } from './binding.ts';

describe('SQLite binding', () => {
  it("reads the package's defines, with and without values", () => {
    const gypi = `# SQLITE_IN_A_COMMENT\n{ 'defines': [ 'SQLITE_DQS=0', 'SQLITE_ENABLE_FTS5', 'SQLITE_DEFAULT_CACHE_SIZE=-16000' ] }`;
    expect(definesOf(gypi)).toEqual([
      '-DSQLITE_DQS=0',
      '-DSQLITE_ENABLE_FTS5',
      '-DSQLITE_DEFAULT_CACHE_SIZE=-16000',
    ]);
  });

  it("uses the package's binding when the runtime is recent enough", async () => {
    const runtime = { executable: '/opt/e', source: 'official', electron: '45.4.1', napi: 10 } as const;
    await expect(sqliteBindingFor(runtime)).resolves.toBeNull();
  });
});
