import { messageRef } from '../../../messages/message-keys.ts';
import { describe, expect, it } from 'vitest';
import { formatImportSummary, needsDialog, summarizeImport, type ImportResult } from './summarize-import.ts';

const result = (
  status: ImportResult['status'],
  title: string | null,
  more: Partial<ImportResult> = {},
): ImportResult => ({
  name: 'a.html',
  status,
  id: status === 'failed' ? null : 'x',
  title,
  words: 1,
  problem: status === 'failed' ? messageRef('errors.read.empty') : null,
  updateId: null,
  missingPictures: 0,
  ...more,
});
const words = (...results: ImportResult[]) => formatImportSummary(summarizeImport(results));

describe('formatImportSummary', () => {
  it('names a single article and counts several', () => {
    expect(words(result('added', 'Tides'))).toBe('Added “Tides”.');
    expect(words(result('added', 'A'), result('added', 'B'))).toBe('Added 2 articles.');
    expect(words(result('updated', 'Tides'))).toBe('Updated “Tides”.');
    expect(words(result('unchanged', 'Tides'))).toBe('“Tides” is already in your library.');
    expect(words(result('unchanged', null))).toBe('“a.html” is already in your library.');
    expect(words(result('differs', 'Tides'))).toBe(
      '“Tides” is already in your library, with different text.',
    );
  });

  it('mentions all results', () => {
    expect(
      words(
        result('added', 'Tides', { missingPictures: 2 }),
        result('unchanged', 'A'),
        result('unchanged', 'B'),
        result('failed', null),
        result('cancelled', null),
      ),
    ).toBe(
      'Added “Tides”. 2 articles are already in your library. 1 item couldn’t be added. 1 item skipped. 2 images couldn’t be downloaded.',
    );
    expect(words()).toBe('');
  });

  it('needs a dialog only for failures and decisions', () => {
    expect(needsDialog(summarizeImport([result('added', 'A'), result('unchanged', 'B')]))).toBe(false);
    expect(needsDialog(summarizeImport([result('added', 'A'), result('failed', 'B')]))).toBe(true);
    expect(needsDialog(summarizeImport([result('differs', 'A')]))).toBe(true);
  });
});
