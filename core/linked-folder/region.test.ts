import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRegion, mergeRegion, newFileText, regionIds, splitFile } from './region.ts';

const id = 'a1';
const marked = (region: string): string => newFileText({ head: '', region }, id);
const file = (region: string): string => newFileText({ head: '---\ntitle: x\n---', region }, id);

describe('splitting a file at its marks', () => {
  test.each([
    ['---\ntitle: x\n---\n\n# x\n', '---\ntitle: x\n---', '# x'],
    ['title:: x\ntags:: [[y]]\n\n- z\n', 'title:: x\ntags:: [[y]]', '- z'],
    ['# x\n\ny\n', '', '# x\n\ny'],
    ['', '', ''],
  ])('%j', (text, head, region) => {
    expect(splitFile(text)).toEqual({ head, region });
    expect(hasRegion(newFileText({ head, region }, id), id)).toBe(true);
  });
});

describe('updating a file', () => {
  test('only the part between the marks changes', () => {
    const text = `mine above\n\n${file('one')}\nmine below\n`;
    expect(mergeRegion(text, id, 'one', 'two')).toEqual({
      text: text.replace('one', 'two'),
      conflict: false,
    });
  });

  test('text that the user wrote inside stays', () => {
    const text = file('# t\n\nquote one\n\nmy thought on it\n\nquote two');
    const merged = mergeRegion(
      text,
      id,
      '# t\n\nquote one\n\nquote two',
      '# t\n\nquote one\n\nquote two\n\nquote three',
    );
    expect(merged).toEqual({
      text: file('# t\n\nquote one\n\nmy thought on it\n\nquote two\n\nquote three'),
      conflict: false,
    });
  });

  test('the same line changed by both is there twice', () => {
    const merged = mergeRegion(file('a\nmine\nc'), id, 'a\nb\nc', 'a\ntheirs\nc');
    expect(merged).toEqual({ text: file('a\nmine\ntheirs\nc'), conflict: true });
    // And stays so: it is no conflict the next time.
    expect(mergeRegion(merged?.text ?? '', id, 'a\ntheirs\nc', 'a\ntheirs\nc')).toEqual({
      text: merged?.text,
      conflict: false,
    });
  });

  test('a line that was changed by the user and is gone from the article stays', () => {
    expect(mergeRegion(file('a\nb, I think'), id, 'a\nb', 'a')?.text).toContain('b, I think');
  });

  test('line ends stay those of the file', () => {
    const text = file('one\ntwo').replaceAll('\n', '\r\n');
    expect(mergeRegion(text, id, 'one\ntwo', 'one\nthree')?.text).toBe(
      file('one\nthree').replaceAll('\n', '\r\n'),
    );
  });

  test.each([
    '# all mine\n',
    '',
    '<!-- lectern:begin a1 -->\nno end\n',
    '<!-- lectern:end a1 -->\n<!-- lectern:begin a1 -->\n',
    newFileText({ head: '', region: 'of b' }, 'b'),
  ])('a file without both marks of the article is not changed: %j', (text) => {
    expect(mergeRegion(text, id, 'one', 'two')).toBeNull();
  });

  test('an id that could write outside of the marks has no part', () => {
    const invalid = 'x -->\nwritten outside of the marks\n<!--';
    expect(hasRegion(newFileText({ head: '', region: 'one' }, invalid), invalid)).toBe(false);
  });

  test('the marks of an existing file stay as they are, also where an outliner has moved them', () => {
    const text = 'title:: x\n\n- <!-- lectern:begin a1 --> \n- one\n  <!-- lectern:end a1 -->\n- mine\n';
    expect(mergeRegion(text, id, '- one', '- two')?.text).toBe(text.replace('one', 'two'));
  });

  test('a mark within a line, or in the front matter, is not one', () => {
    const text = `---\ntitle: x\n<!-- lectern:begin a1 -->\n<!-- lectern:end a1 -->\n---\n\n# x <!-- lectern:begin a1 -->\n\n${marked('one <!-- lectern:end a1 --> two')}`;
    expect(mergeRegion(text, id, 'one <!-- lectern:end a1 --> two', 'three')?.text).toBe(
      text.replace('one <!-- lectern:end a1 --> two', 'three'),
    );
    expect(regionIds(text)).toEqual(['a1']);
    expect(hasRegion(text.slice(0, text.lastIndexOf('<!-- lectern:end')), id)).toBe(false);
  });

  test('another article’s part is not touched', () => {
    const text = `${newFileText({ head: '', region: 'of b' }, 'b')}\n${file('one')}`;
    expect(mergeRegion(text, id, 'one', 'two')?.text).toBe(text.replace('one', 'two'));
  });

  const line = fc.constantFrom('a', 'b', 'c', '', '# d', '> e');
  const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n').trim());
  test('no line of the user is lost, and all new lines are included', () => {
    const own = fc.array(
      fc.tuple(
        fc.nat(8),
        fc.integer({ min: 0, max: 99 }).map((n) => `my line ${n}`),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, lines, own, fc.boolean(), (base, ours, additions, drop) => {
        const theirs = base.split('\n');
        for (const [at, words] of additions) theirs.splice(Math.min(at, theirs.length), drop ? 1 : 0, words);
        const text = mergeRegion(file(theirs.join('\n')), id, base, ours)?.text ?? '';
        for (const [, words] of additions) if (theirs.includes(words)) expect(text).toContain(words);
        expect(hasRegion(text, id)).toBe(true);
        expect(text.startsWith('---\ntitle: x\n---\n')).toBe(true);
        if (additions.length === 0) expect(text).toBe(file(ours));
      }),
    );
  });
});

test('finds the ids of all parts of a text, as each alone', () => {
  const anyId = fc.constantFrom('a', 'b', 'a-1');
  const mark = fc
    .tuple(fc.constantFrom('begin', 'end'), anyId)
    .map(([kind, of]) => `<!-- lectern:${kind} ${of} -->`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(mark, fc.constantFrom('\n', 'text', '<!-- lectern:begin a')), { maxLength: 12 }),
      (pieces) => {
        const text = pieces.join('\n');
        expect(regionIds(text).toSorted()).toEqual(['a', 'a-1', 'b'].filter((each) => hasRegion(text, each)));
      },
    ),
  );
});
