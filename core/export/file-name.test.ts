import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileNames, exportFileName } from './file-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

test.each([
  ['Xi Jinping to visit Russia', 'Xi Jinping to visit Russia.md'],
  ['Who? "What": a/b\\c | <d>', "Who 'What' - a-b-c - d.md"],
  ['CON', '_CON.md'],
  ['lpt1.txt', '_lpt1.txt.md'],
  ['The end. . .', 'The end.md'],
  ['.hidden', 'hidden.md'],
  ['   ', 'Untitled.md'],
  ['...', 'Untitled.md'],
  ['a\nb\tc', 'a b c.md'],
  ['Cafe\u0301', 'Caf\u00E9.md'],
  ['right\u202Etfel', 'righttfel.md'],
  ['Notes [draft] #2', 'Notes draft 2.md'],
  ['\uD83D lone', 'lone.md'],
])('%j → %j', (title, name) => expect(exportFileName(title)).toBe(name));

test('appends a number to a name in use, regardless of case', () => {
  expect(exportFileName('Gate', ['GATE.MD', 'gate 2.md'])).toBe('Gate 3.md');
  expect(exportFileName('Caf\u00E9', ['Cafe\u0301.md'])).toBe('Caf\u00E9 2.md');
});

test('truncates long titles at grapheme boundaries', () => {
  const name = exportFileName('👩‍👩‍👧‍👦'.repeat(20));
  expect(name).toMatch(/^(?:👩‍👩‍👧‍👦)+\.md$/u);
  expect(bytes(name)).toBeLessThanOrEqual(120);
});

test('yields a valid name on all three systems for any title', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', ':', '/', '\\', 'a', '\0', '"', 'CON', '\uD800', '\u2028'),
      maxLength: 20,
    }),
  );
  fc.assert(
    fc.property(title, fc.nat(3), (text, copies) => {
      const taken: string[] = [];
      for (let i = 0; i <= copies; i += 1) taken.push(exportFileName(text, taken));
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(copies + 1);
      for (const name of taken) {
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/u);
        expect(name).toMatch(/^[^\s.].*[^\s.]\.md$|^[^\s.]\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name).toBe(name.normalize('NFC'));
        expect(bytes(name)).toBeLessThanOrEqual(121);
      }
    }),
  );
});

test('reads the names in use once for any number of files', () => {
  let reads = 0;
  const taken = {
    [Symbol.iterator]() {
      reads += 1;
      return ['Gate.md', 'GATE 3.md'][Symbol.iterator]();
    },
  };
  const names = createFileNames(taken);
  expect([names.add('Gate'), names.add('gate'), names.add('Gate'), names.add('Gate', '.csv')]).toEqual([
    'Gate 2.md',
    'gate 4.md',
    'Gate 5.md',
    'Gate.csv',
  ]);
  expect(reads).toBe(1);
});

test('gives the same names as when each is compared with all before', () => {
  const title = fc.constantFrom('Gate', 'gate', 'Gate 2', 'a/b', 'a-b', '', 'x'.repeat(200));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), fc.array(title, { maxLength: 3 }), (titles, before) => {
      const taken = before.map((each) => `${each}.md`);
      const names = createFileNames(taken);
      for (const each of titles) {
        const expected = exportFileName(each, taken);
        expect(names.add(each)).toBe(expected);
        taken.push(expected);
      }
    }),
  );
});
