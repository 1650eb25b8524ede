import { describe, expect, it } from 'vitest';
import { importToWords, summarizeImport, type ImportResult } from './import-summary.ts';

const result = (status: ImportResult['status'], title: string | null): ImportResult => ({
  name: 'a.html',
  status,
  id: status === 'failed' ? null : 'x',
  title,
  words: 1,
  problem: status === 'failed' ? 'It is empty.' : null,
});
const words = (...results: ImportResult[]) => importToWords(summarizeImport(results));

describe('importToWords', () => {
  it('names a single article and counts several', () => {
    expect(words(result('added', 'Tides'))).toBe('Added “Tides”.');
    expect(words(result('added', 'A'), result('added', 'B'))).toBe('Added 2 articles.');
    expect(words(result('unchanged', 'Tides'))).toBe('“Tides” is already in the library.');
    expect(words(result('unchanged', null))).toBe('“a.html” is already in the library.');
  });

  it('says all that happened', () => {
    expect(
      words(
        result('added', 'Tides'),
        result('unchanged', 'A'),
        result('unchanged', 'B'),
        result('failed', null),
      ),
    ).toBe('Added “Tides”. 2 articles are already in the library. 1 file could not be added.');
    expect(words()).toBe('');
  });
});
