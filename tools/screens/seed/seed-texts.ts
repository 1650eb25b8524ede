/** Articles of the seeded library. */
export const gate = `---
title: The gate
author: Ada Okoro
site: Harbour News
date: 2024-05-04
url: https://example.org/gate
---

# The gate

It was *opened* again at noon, and [nobody](https://example.org) asked who had given the order.

## Who was there

- The harbour master, **Jonas Lind**
- Two clerks from Hamburg

> The ice does not ask for papers.

## What was said

"We will open it again tomorrow," said Jonas Lind.
`;

export const letter = 'A letter\n\nVladimir Putin went to Kazakhstan in 1999. Nobody else did.';

export const farsi = `بندر آرام

رئیس بندر پیش از سپیده‌دم دروازهٔ شمالی را بست، زیرا یخ به لولاهای آن فشار می‌آورد.

دو قایق ماهیگیری بیرون منتظر ماندند. خدمهٔ آن‌ها به رادیو گوش می‌دادند و کم حرف می‌زدند.
`;

export const tides = (end: string): string =>
  `---\nurl: https://example.org/tides\n---\n\n# Tides\n\nThe sea comes and goes.\n\n${end}\n`;

/** Long enough to be rendered in sections, with a table of contents and footnotes. */
export function book(): string {
  const parts = ['# The long way\n'];
  for (let chapter = 1; chapter <= 40; chapter += 1) {
    parts.push(`## Chapter ${chapter}\n`);
    for (let at = 1; at <= 6; at += 1) {
      const sentences = [1, 2, 3, 4].map(
        (nth) =>
          `Sentence ${nth} of paragraph ${at} in chapter ${chapter} goes on for a while before it ends.`,
      );
      parts.push(`${sentences.join(' ')}${at === 3 && chapter % 10 === 0 ? `[^${chapter}]` : ''}\n`);
    }
  }
  for (let note = 10; note <= 40; note += 10) parts.push(`[^${note}]: What note ${note} says.\n`);
  return parts.join('\n');
}

const row = (id: string, uri: string, title: string, exact: string, text: string) => ({
  id,
  uri,
  text,
  tags: ['from outside'],
  created: '2023-01-02T03:04:05Z',
  document: { title: [title] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

/** Annotations of another program: one is anchored, one is not, one waits for its article, one is invalid. */
export const annotationsFile = (title: string, note = 'a note from outside'): string =>
  JSON.stringify({
    rows: [
      row('1', 'https://example.org/x', title, 'will stop in Kazakhstan', note),
      row('2', 'https://example.org/x', title, 'words that stand nowhere', ''),
      row('3', 'http://127.0.0.1:9/waves', 'On waves', 'the sea was loud', 'loud?'),
      { id: '4' },
    ],
  });
