import { describe, expect, it } from 'vitest';
import { findWords } from './scan.ts';

const wordsIn = (file: string, source: string): string[] =>
  findWords(file, source).map(({ line, word }) => `${line} ${word}`);

describe('words that have a better one', () => {
  it('are found in comments, with their line and the better word', () => {
    expect(findWords('a.ts', '// Fine.\n/**\n * The colour of it.\n */\nexport const x = 1;\n')).toEqual([
      { line: 3, word: 'colour', better: '-or-: color, behavior, neighbor' },
    ]);
  });

  it('are found in identifiers of any case', () => {
    const source =
      'const a = analyseText(b);\nconst isFavourite = x.neighbours;\nconst { vault_files } = a;\n';
    expect(wordsIn('a.ts', source)).toEqual(['1 analyse', '2 Favourite', '2 neighbours', '3 vault']);
    expect(wordsIn('a.tsx', 'const A = () => <ColourPicker licence={1} />;')).toEqual([
      '1 Colour',
      '1 licence',
    ]);
  });

  it('are identifiers in the text of an element, but not in its attributes and expressions', () => {
    const source =
      'const A = () => (\n  <p className="linkedFolder">\n    A Logseq linkedFolder: {linkedFolder}\n  </p>\n);';
    expect(wordsIn('a.tsx', source)).toEqual(['3 linkedFolder']);
  });

  it('are found in the name of a file', () => {
    expect(wordsIn('core/near-text.ts', 'export {};')).toEqual(['1 near text']);
  });

  it('are not looked for in string literals and quoted words', () => {
    const source = `// Users type "colour".\nconst a = 'colour'; const b = \`the colour \${a}\`; const c = /colour/;\n`;
    expect(wordsIn('a.ts', source)).toEqual([]);
  });

  it('are found in the titles of tests, also of parametrized and conditional ones', () => {
    const source = [
      "describe('a colour', () => {",
      "  it('has a licence', () => use('colour'));",
      "  test.each(['grey'])('%s is grey', () => {});",
      "  it.each`a | ${'grey'}`(`the colour of ${a} and its catalogue`, () => {});",
      "  describe.skipIf(x)('vaults', () => {});",
      "  use('a centre');",
      '});',
    ].join('\n');
    expect(wordsIn('a.test.ts', source)).toEqual([
      '1 colour',
      '2 licence',
      '3 grey',
      '4 colour',
      '4 catalogue',
      '5 vaults',
    ]);
    expect(wordsIn('a.ts', source)).toEqual([]);
  });

  it('are found in style sheets, outside strings', () => {
    expect(
      wordsIn('a.css', '.colour-chip { background: url(colour.png); }\n.a::before { content: "grey"; }'),
    ).toEqual(['1 colour']);
  });

  it('are found in the prose of Markdown, outside code and links', () => {
    const source =
      'The [organisation](colour.md) and `colour`.\n\n```ts\nconst colour = 1;\n```\n\nA catalogue.\n';
    expect(wordsIn('a.md', source)).toEqual(['1 organisation', '7 catalogue']);
  });

  it('leave words alone that only look like them', () => {
    const source =
      'Four hours of our tour. Optimistic emphasis, analyses, a promise, an exercise, precise. An Obsidian vault.\n';
    expect(wordsIn('a.md', source)).toEqual([]);
  });

  it('are reported once for each line', () => {
    expect(wordsIn('a.ts', 'const colour = 1; // colour\nuse(colour, colour);\n')).toEqual([
      '1 colour',
      '2 colour',
    ]);
  });
});
