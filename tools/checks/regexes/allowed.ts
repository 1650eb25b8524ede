/** Regular expressions that may take more than linear time, with the reason why no text is long enough for it. */
export interface AllowedRegex {
  /** A file, or a folder with a slash at its end. */
  readonly file: string;
  /** The beginning of the source; empty for all of the file or folder. */
  readonly source: string;
  readonly reason: string;
}

export const allowed: readonly AllowedRegex[] = [
  {
    file: 'core/extraction/text/',
    source: '',
    reason: 'rules for one line of at most 400 code units (isLongLine), with its white space collapsed',
  },
  {
    file: 'core/extraction/html/metadata/',
    source: '',
    reason: 'values of at most 500 code units, with their white space collapsed (normalizeValue, namesIn)',
  },
  {
    file: 'core/extraction/html/html-to-article.ts',
    source: '^\\s*(?:(?:view|see|read|show)',
    reason: 'the labels of core/extraction/html/metadata/names.ts, which are built when it is loaded',
  },
  {
    file: 'core/analysis/dates/find-dates.ts',
    source: '\\b(?:said|told',
    reason: 'the 160 code units before a date',
  },
  {
    file: 'core/analysis/entities/facts.ts',
    source: '\\b(?:of|in|for|to)',
    reason: 'the last 100 code units of a description',
  },
  {
    file: 'core/annotation-import/formats/kindle-time.ts',
    source: '(\\d{1,2})',
    reason: 'the first 500 code units of a line',
  },
  {
    file: 'core/analysis/analyzer.ts',
    source: '([A-Za-z0-9-]+\\.)+com',
    reason: 'eld, with the first 4,000 code units of a text (other-language.ts)',
  },
  {
    file: 'core/annotation-import/parse/parse.ts',
    source: '[ \\xA0',
    reason: 'FormatJS, with the messages of the catalog, which ship with the app',
  },
  {
    file: 'core/search/fuzzy-find.ts',
    source: '(?:\\s+|^)-',
    reason: 'uFuzzy, with the first 200 code units of what was typed',
  },
];
