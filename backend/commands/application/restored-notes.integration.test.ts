import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import type { NotesAnswer } from '../../services/platform/consent.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

/** What Templater would run in an exported note. */
const code = '<% tp.system.prompt() %>';

let temp: TestFolder;
let mine: TestApp;
let theirs: TestApp;
let answer: NotesAnswer;
let questions: number;

const file = (): string => path.join(temp.path, 'a.lecternbackup');
const start = (name: string): TestApp =>
  createTestApp({
    dataFolder: path.join(temp.path, name),
    dialogs: { saveBackup: () => Promise.resolve(file()), chooseBackup: () => Promise.resolve(file()) },
    consent: {
      notesOrigin() {
        questions += 1;
        return Promise.resolve(answer);
      },
    },
  });

beforeEach(() => {
  temp = createTestFolder();
  questions = 0;
  mine = start('mine');
  theirs = start('theirs');
});
afterEach(async () => {
  await mine.remove();
  await theirs.remove();
  temp.remove();
});

/** Adds an article with a note and makes a backup. */
async function makeBackup(app: TestApp): Promise<void> {
  const { id } = await app.get('import.text', {
    text: 'The tide\n\nSome words about the tide and the quay.',
  });
  await app.get('articles.setNote', { id: id ?? '', note: `A note ${code}` });
  await app.get('backups.make', { where: 'ask' });
}

const options = { frontMatter: false, entities: false } as const;
const exported = async (app: TestApp): Promise<string> => {
  const articles = await app.get('articles.list', null);
  const ids = articles.filter(({ title }) => title === 'The tide').map(({ id }) => id);
  if (ids.length === 0) return 'no article';
  return (await app.get('export.preview', { articleIds: ids, options })).map(({ text }) => text).join('\n');
};

it('of this library are restored without a question and exported unchanged', async () => {
  await makeBackup(mine);
  expect(await mine.get('backups.restore', { file: null })).toMatchObject({ notesOfOthers: null });
  expect(questions).toBe(0);
  expect(await exported(mine)).toContain(code);
});

it('of another library are exported as inert text when another person wrote them', async () => {
  await makeBackup(theirs);
  answer = 'others';
  const restored = await mine.get('backups.restore', { file: null });
  expect(restored).toMatchObject({ notesOfOthers: { marked: 1, templates: 0 } });
  expect(questions).toBe(1);
  expect(await exported(mine)).toContain('A note');
  expect(await exported(mine)).not.toContain('<%');
});

it('of another library are exported unchanged when the user wrote them', async () => {
  await makeBackup(theirs);
  answer = 'own';
  expect(await mine.get('backups.restore', { file: null })).toMatchObject({ notesOfOthers: null });
  expect(await exported(mine)).toContain(code);
});

it('are not restored when the user cancels', async () => {
  await makeBackup(theirs);
  answer = 'cancel';
  expect(await mine.get('backups.restore', { file: null })).toBeNull();
  expect(await exported(mine)).toBe('no article');
});

it('stay marked in the library that was set aside', async () => {
  await makeBackup(theirs);
  answer = 'others';
  await mine.get('backups.restore', { file: null });
  const again = await mine.get('backups.restore', { file: null });
  await mine.get('backups.restore', { file: again?.aside ?? '' });
  expect(questions).toBe(2);
  expect(await exported(mine)).not.toContain('<%');
});
