import { expect, test } from 'vitest';
import { formatBackupContent, formatNotesOfOthers, formatRestoreProgress } from './format-backup.ts';

test('formats the content of a backup with plurals', () => {
  const backup = { file: 'f', kind: 'daily', madeAt: '2026-01-01T00:00:00.000Z', bytes: 1 } as const;
  expect(formatBackupContent({ ...backup, articles: 1, highlights: 2 })).toBe('1 article, 2 highlights');
  expect(formatBackupContent({ ...backup, articles: null, highlights: null })).toBe('');
});

test('describes how notes and templates of someone else were restored', () => {
  expect(formatNotesOfOthers({ marked: 1, templates: 0 })).toBe(
    '1 note by someone else will be exported as plain text.',
  );
  expect(formatNotesOfOthers({ marked: 0, templates: 2 })).toBe('2 templates by someone else were left out.');
});

test.each([
  [null, 'Opening the backup'],
  [{ step: 'pictures', done: 1_500_000, total: 3_000_000 }, 'Reading the images: 1.5 MB of 3.0 MB'],
  [{ step: 'rows', done: 12_000, total: 0 }, 'Copying the library: 12,000 entries'],
  [{ step: 'checks', done: 120, total: 5_000 }, 'Checking the texts: 120 of 5,000'],
] as const)('describes the progress of a restore: %j', (progress, text) => {
  expect(formatRestoreProgress(progress)).toBe(text);
});
