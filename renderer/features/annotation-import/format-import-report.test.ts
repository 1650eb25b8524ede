import { describe, expect, it } from 'vitest';
import { formatReportFile, formatImportReport } from './format-import-report.ts';
import type { ImportReport } from './format-import-report.ts';

const none: ImportReport = {
  file: 'a.json',
  format: 'hypothesis',
  imported: 0,
  skipped: 0,
  orphaned: 0,
  waiting: 0,
  failed: 0,
  changed: 0,
  importId: null,
  stopped: false,
  remark: '',
  problem: '',
  items: [],
};

describe('import report', () => {
  it.each([
    [{ imported: 3 }, '3 imported.'],
    [
      { imported: 4, orphaned: 1, waiting: 1 },
      '2 imported, 1 waits for the text of its article and 1 is kept without a place, as the words are not in the article.',
    ],
    [{ skipped: 2, failed: 1 }, '2 were there already and 1 could not be read.'],
    [{ changed: 1, skipped: 1 }, '1 was changed where it comes from and 1 was there already.'],
    [
      { imported: 2, stopped: true },
      'Stopped before the end: 2 imported. Import the file again for the rest.',
    ],
    [{}, 'There is nothing in it to import.'],
    [{ problem: 'Broken.', failed: 1 }, 'Broken.'],
  ])('%j', (more, words) => {
    expect(formatImportReport({ ...none, ...more })).toBe(words);
  });

  it('names the file and its program', () => {
    expect(formatReportFile(none)).toBe('a.json · Hypothesis');
    expect(formatReportFile({ ...none, format: null })).toBe('a.json');
  });
});
