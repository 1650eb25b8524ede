import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from './note-template.ts';
import { findNoteLinks, noteLinkOf, openLinkAt } from './note-links.ts';

describe('links in notes', () => {
  it('finds titles, ids and entities with labels', () => {
    const note =
      'See [[Xi visits Russia]], [[article:a-1|the visit]], [[highlight:h-1|words]] and [[entity:Xi Jinping]].';
    expect(findNoteLinks(note).map(({ target, label }) => [target, label])).toEqual([
      [{ kind: 'title', title: 'Xi visits Russia' }, 'Xi visits Russia'],
      [{ kind: 'article', id: 'a-1' }, 'the visit'],
      [{ kind: 'highlight', id: 'h-1' }, 'words'],
      [{ kind: 'entity', name: 'Xi Jinping' }, 'Xi Jinping'],
    ]);
  });

  it('ignores code and empty brackets', () => {
    expect(findNoteLinks('`[[a]]` and ``x [[b]]`` and [[ ]] and [[|c]]\n    [[d]]')).toEqual([]);
    expect(findNoteLinks('[[a\nb]]')).toEqual([]);
  });

  it('returns spans that include the brackets', () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        for (const { start, end } of findNoteLinks(note)) {
          expect(note.slice(start, start + 2)).toBe('[[');
          expect(note.slice(end - 2, end)).toBe(']]');
        }
      }),
    );
  });

  it('round-trips every link', () => {
    const words = fc.string({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        fc.uuid(),
        words,
        fc.constantFrom('article' as const, 'highlight' as const),
        (id, label, kind) => {
          expect(findNoteLinks(noteLinkOf({ kind, id }, label)).map(({ target }) => target)).toEqual([
            { kind, id },
          ]);
        },
      ),
    );
  });

  it('finds the unfinished link at the caret', () => {
    expect(openLinkAt('a [[Xi vis', 10)).toEqual({ start: 2, query: 'Xi vis' });
    expect(openLinkAt('a [[', 4)).toEqual({ start: 2, query: '' });
    expect(openLinkAt('a [[Xi]] b', 10)).toBeNull();
    expect(openLinkAt('[[a\nb', 5)).toBeNull();
  });
});

describe('note templates', () => {
  it('fills in known fields and leaves others unchanged', () => {
    const facts = { title: 'T', author: 'A', site: 'S', url: 'U', quote: 'Q', date: '2026-11-24' };
    expect(fillTemplate('{{title}} {{ Author }} {{nothing}} {{quote}}', facts)).toBe('T A {{nothing}} Q');
  });
});
