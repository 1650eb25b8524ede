import { expect, it } from 'vitest';
import { run } from './database.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allOf, anyOf, identifier, joinSql, listOf, noSql, sql } from './sql.ts';

const shown = ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) => [
  text,
  values,
];

it('binds every value and inserts fragments as text', () => {
  const condition = sql`name = ${"'; DROP TABLE articles --"}`;
  expect(shown(sql`SELECT ${1}, x FROM t WHERE ${condition} LIMIT ${10}`)).toEqual([
    'SELECT ?, x FROM t WHERE name = ? LIMIT ?',
    [1, "'; DROP TABLE articles --", 10],
  ]);
});

it('nests to any depth, with values in order', () => {
  const inner = sql`b = ${'b'}`;
  const middle = sql`(a = ${'a'} OR ${inner})`;
  expect(shown(sql`${middle}${noSql} AND c = ${null}`)).toEqual([
    '(a = ? OR b = ?) AND c = ?',
    ['a', 'b', null],
  ]);
});

it('joins fragments', () => {
  const columns = [sql`a`, sql`b + ${1}`];
  expect(shown(joinSql(columns, ','))).toEqual(['a, b + ?', [1]]);
  expect(shown(joinSql([], ','))).toEqual(['', []]);
  expect(shown(allOf(columns))).toEqual(['(a) AND (b + ?)', [1]]);
  expect(shown(anyOf(columns))).toEqual(['(a) OR (b + ?)', [1]]);
  expect([allOf([]).text, anyOf([]).text]).toEqual(['TRUE', 'FALSE']);
});

it('produces the same text for lists of any length', () => {
  const one = sql`id IN ${listOf(['a'])}`;
  const many = sql`id IN ${listOf(['a', 'b', 'c'])}`;
  expect(one.text).toBe(many.text);
  expect(many.values).toEqual(['["a","b","c"]']);
});

it('does not compile when a reading function would write', () => {
  const reads = (db: ReadableDb): number =>
    // @ts-expect-error -- a readable connection is no writable one
    run(db, sql`DELETE FROM articles`);
  const writes = (db: WritableDb): number => run(db, sql`DELETE FROM articles`);
  expect([reads, writes]).toHaveLength(2);
});

it('does not compile for a statement that is a string', () => {
  // @ts-expect-error -- a string could contain a value
  const runs = (db: WritableDb): number => run(db, 'DELETE FROM articles');
  expect(runs).toBeTypeOf('function');
});

it('quotes names of tables, and refuses anything else', () => {
  expect(sql`SELECT 1 FROM ${identifier('articles')}`.text).toBe('SELECT 1 FROM "articles"');
  expect(() => identifier('articles"; DROP TABLE articles; --')).toThrow('is not the name');
});
