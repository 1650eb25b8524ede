import { describe, expect, it } from 'vitest';
import { savedToWords } from './format-saved-files.ts';

describe('savedToWords', () => {
  it('names a single file without its folder', () => {
    expect(savedToWords(['/home/ana/Notes/tides.md'])).toBe('Saved “tides.md”.');
    expect(savedToWords(['C:\\Users\\Ana\\tides.md'])).toBe('Saved “tides.md”.');
  });

  it('counts several and names their folder', () => {
    expect(savedToWords(['/home/ana/Notes/a.md', '/home/ana/Notes/b.md'])).toBe('Saved 2 files in “Notes”.');
    expect(savedToWords(['C:\\Notes\\a.md', 'C:\\Notes\\b.md'])).toBe('Saved 2 files in “Notes”.');
  });

  it('says nothing when the person cancelled', () => {
    expect(savedToWords([])).toBeNull();
  });
});
