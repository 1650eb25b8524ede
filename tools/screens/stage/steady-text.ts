/** Text that varies between runs, and its replacement. */
export interface Replacement {
  /** The source of a regular expression. */
  readonly pattern: string;
  readonly text: string;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Ids, times written by SQLite, and the run's temporary folder. */
export const replacementsFor = (folder: string): readonly Replacement[] => [
  { pattern: escaped(folder), text: '/home/reader/lectern' },
  {
    pattern: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    text: '00000000-0000-4000-8000-000000000000',
  },
  { pattern: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z', text: '2026-06-01T12:00:00.000Z' },
  {
    pattern: '[A-Z][a-z]+ \\d{1,2}, \\d{4} at \\d{1,2}:\\d\\d\\s[AP]M',
    text: 'June 1, 2026 at 12:00 PM',
  },
  { pattern: '\\b[\\d.,]+ (?:bytes?|[kMG]B)\\b', text: '100 kB' },
];

/** Runs in the page: applies the replacements to the visible text, except in fields. */
export function steadyText(replacements: readonly Replacement[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = node.nodeValue ?? '';
    let after = before;
    for (const { pattern, text } of replacements) after = after.replace(new RegExp(pattern, 'g'), text);
    if (after !== before) node.nodeValue = after;
  }
}
