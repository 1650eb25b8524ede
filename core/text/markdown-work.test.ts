import { describe, expect, it } from 'vitest';
import { isNoteMarkdown, markdownWork } from './markdown-work.ts';

const lines = (count: number, lineAt: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => lineAt(index)).join('\n');

describe('a note that a user writes', () => {
  const paragraph =
    'A sentence with *emphasis*, **more of it**, `code_of_mine` and a [link](https://a.example/).';

  it.each([
    ['empty', ''],
    ['long', lines(400, () => `${paragraph}\n`)],
    ['a list of links', lines(300, (n) => `- [[Article ${n}]] and [a page](https://a.example/${n})`)],
    ['a table', `|a|b|c|\n|-|-|-|\n${lines(500, (n) => `|${n}|b|c|`)}`],
    ['a quotation in a list', '- one\n  - two\n    > three\n    > > four'],
    ['code', `\`\`\`\n${lines(500, (n) => `const snake_case_${n} = a_b_c * 2;`)}\n\`\`\``],
    ['a text without Markdown', 'word '.repeat(100_000)],
    ['a list of tasks', lines(700, (n) => `- [ ] task ${n}`)],
    ['with the line ends of Windows', lines(300, () => `${paragraph}\r\n\r`)],
  ])('is Markdown: %s', (_name, note) => {
    expect(isNoteMarkdown(note)).toBe(true);
  });
});

describe('a note that is too expensive to parse', () => {
  it.each([
    ['nested quotations', '>'.repeat(9_000)],
    ['nested lists on one line', '- '.repeat(4_000)],
    ['nested numbered lists', '1. '.repeat(4_000)],
    ['lists nested by indentation', lines(400, (n) => `${'  '.repeat(n)}- a`)],
    ['unclosed emphasis', '*a_'.repeat(20_000)],
    ['emphasis in emphasis', `${'**a *b '.repeat(2_000)}${'b* a** '.repeat(2_000)}`],
    ['unclosed comments', 'a <!-- '.repeat(4_000)],
    ['unclosed processing instructions', 'a <? '.repeat(4_000)],
    ['unclosed code spans', lines(500, (n) => '`'.repeat(n + 1))],
    [
      'a table of many columns and rows',
      `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|a\n'.repeat(1_000)}`,
    ],
    ['pictures in the descriptions of pictures', `${'!['.repeat(2_000)}a${'](b)'.repeat(2_000)}`],
    ['footnotes', lines(3_000, (n) => `[^${n}]: a [^${n}]`)],
    ['list items', '- a\n'.repeat(20_000)],
    ['nested lists after a carriage return', `x\r${'- '.repeat(3_000)}`],
    ['nested quotations after a carriage return', `x\r${'>'.repeat(9_000)}`],
    ['a table with carriage returns', `${'a|'.repeat(500)}a\r${'-|'.repeat(500)}-\r${'a\r'.repeat(3_000)}`],
    ['closing brackets', ']'.repeat(60_000)],
    ['closing brackets after escaped opening ones', '\\[a *b_ ]'.repeat(1_000)],
    ['closing brackets between words', 'a ]'.repeat(6_000)],
    ['closing brackets after emphasis', `${'a* ]'.repeat(2_000)}`],
  ])('is plain text: %s', (_name, note) => {
    expect(isNoteMarkdown(note)).toBe(false);
  });
});

it('counts an underscore within a word as a letter', () => {
  const { steps } = markdownWork('x'.repeat(3));
  expect(markdownWork('a_b').steps).toBe(steps);
  expect(markdownWork('_ab').steps).toBeGreaterThan(steps);
});

it.each(['\r\n', '\r'])('estimates a text with line ends %j as one with line feeds', (lineEnd) => {
  const note = lines(50, (n) => `- item ${n}\n\n  > |a|b|\n  > |-|-|\n  > |[c](d)|e|`);
  expect(markdownWork(note.replaceAll('\n', lineEnd)).containers).toBe(markdownWork(note).containers);
  expect(markdownWork(note.replaceAll('\n', lineEnd)).steps).toBe(markdownWork(note).steps);
});

it('counts a closing bracket with an opening one near it as cheap', () => {
  const links = markdownWork('[[a]] '.repeat(1_000)).steps;
  expect(links).toBeLessThan(markdownWork(`${'[ '.repeat(2_000)}`).steps * 1.1);
});
