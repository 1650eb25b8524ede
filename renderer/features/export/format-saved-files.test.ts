import { describe, expect, it } from 'vitest';
import { formatSavedFiles } from './format-saved-files.ts';

describe('formatSavedFiles', () => {
  it('names a single file without its folder', () => {
    expect(formatSavedFiles(['/home/ana/Notes/tides.md'])).toBe('Saved “tides.md”.');
    expect(formatSavedFiles(['C:\\Users\\Ana\\tides.md'])).toBe('Saved “tides.md”.');
  });

  it('counts several files and names their folder', () => {
    expect(formatSavedFiles(['/home/ana/Notes/a.md', '/home/ana/Notes/b.md'])).toBe(
      'Saved 2 files in “Notes”.',
    );
    expect(formatSavedFiles(['C:\\Notes\\a.md', 'C:\\Notes\\b.md'])).toBe('Saved 2 files in “Notes”.');
  });

  it('returns null when the dialog was canceled', () => {
    expect(formatSavedFiles([])).toBeNull();
  });
});
