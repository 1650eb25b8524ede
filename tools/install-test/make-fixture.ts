import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { createHeadlessApp } from '../../backend/headless-app.ts';
import { inRoot } from '../lib/paths.ts';
import { fixtureHighlights, fixtureNote, fixtureTexts } from './fixture.ts';

/**
 * `node tools/install-test/make-fixture.ts VERSION`: creates a library with annotations using the code of this
 * checkout, for the upgrade test. Run it at a release, before the next migration is written.
 */
const version = process.argv[2] ?? '';
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Name the version that makes it: 0.1.0');
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-fixture-'));
const host = createHeadlessApp({ dataFolder: folder });
const invoke = async <T>(name: string, input: unknown): Promise<T> => {
  const reply = await host.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.text.key}`);
  return reply.value as T;
};

for (const [number, text] of fixtureTexts.entries()) {
  /* oxlint-disable no-await-in-loop -- one article after the other */
  const { id } = await invoke<{ id: string }>('import.text', { text });
  const article = await invoke<{ text: string; textVersion: number }>('articles.get', { id });
  for (const { quote, color, note, tags } of fixtureHighlights(number)) {
    const start = article.text.indexOf(quote);
    if (start < 0) throw new Error(`not in the text: ${quote}`);
    const highlightId = crypto.randomUUID();
    await invoke('highlights.create', {
      id: highlightId,
      articleId: id,
      span: { start, end: start + quote.length },
      textVersion: article.textVersion,
      color,
    });
    await invoke('highlights.update', { id: highlightId, note, tags });
  }
  await invoke('articles.setNote', { id, note: fixtureNote(number) });
  /* oxlint-enable no-await-in-loop */
}
await invoke('settings.set', { theme: 'dark' });
await host.close();
const file = path.join(folder, 'library.db');
const db = new Database(file);
db.pragma('journal_mode = DELETE');
db.exec('VACUUM');
db.close();
const target = inRoot('tools', 'install-test', 'fixture', `library-${version}.db.gz`);
writeFileSync(target, gzipSync(readFileSync(file), { level: 9 }));
rmSync(folder, { recursive: true, force: true });
console.log(`wrote ${path.relative(process.cwd(), target)}`);
