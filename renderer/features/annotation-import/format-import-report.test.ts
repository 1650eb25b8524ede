import { messageRef } from '../../../messages/message-keys.ts';
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
  remark: null,
  problem: null,
  items: [],
};

describe('import report', () => {
  it.each([
    [{ imported: 3 }, '3 imported.'],
    [
      { imported: 4, orphaned: 1, waiting: 1 },
      '2 imported, 1 waiting for the text of its article, and 1 not found in its article.',
    ],
    [{ skipped: 2, failed: 1 }, '2 already imported and 1 unreadable.'],
    [{ changed: 1, skipped: 1 }, '1 changed in the file and 1 already imported.'],
    [
      { imported: 2, stopped: true },
      'Stopped before the end: 2 imported. Import the file again to get the rest.',
    ],
    [{}, 'This file has nothing to import.'],
    [{ problem: messageRef('errors.annotations.damaged'), failed: 1 }, 'The file is cut off or damaged.'],
  ])('%j', (more, words) => {
    expect(formatImportReport({ ...none, ...more })).toBe(words);
  });

  it('names the file and its program', () => {
    expect(formatReportFile(none)).toBe('a.json · Hypothesis');
    expect(formatReportFile({ ...none, format: null })).toBe('a.json');
  });
});
