import { expect, it } from 'vitest';
import { compareSchema, normalizeSql } from './schema-objects.ts';

it('ignores comments and spacing, except in quotes', () => {
  expect(normalizeSql('CREATE TABLE a (\n  x TEXT, -- a note\n  y /* b */ TEXT)')).toBe(
    normalizeSql('CREATE TABLE a(x TEXT,y TEXT)'),
  );
  expect(normalizeSql("CHECK (x <> '-- no comment')")).toContain("'-- no comment'");
  expect(normalizeSql("'it''s /* no */'")).toBe("'it''s /* no */'");
  expect(normalizeSql('"a -- b" `c--d` [e/*f]')).toBe('"a -- b" `c--d` [e/*f]');
});

const table = (name: string, sql: string) => ({ type: 'table', name, sql });

it('finds altered, missing and additional tables', () => {
  const expected = [table('a', 'CREATE TABLE a ( x )'), table('b', 'CREATE TABLE b ( x )')];
  const actual = [
    table('a', 'CREATE TABLE a ( y )'),
    { type: 'trigger', name: 't', sql: 'CREATE TRIGGER t' },
    table('sqlite_stat1', 'CREATE TABLE sqlite_stat1 ( tbl )'),
  ];
  expect(compareSchema(actual, expected)).toEqual({
    altered: ['a', 'b'],
    additional: ['table a', 'trigger t'],
  });
  expect(compareSchema(expected, expected)).toEqual({ altered: [], additional: [] });
});

it('does not compare how SQLite stores a full-text index', () => {
  const index = table('s', 'CREATE VIRTUAL TABLE s USING fts5 ( x )');
  const expected = [index, table('s_data', 'CREATE TABLE s_data ( id )')];
  const actual = [index, table('s_data', 'CREATE TABLE s_data ( id , more )')];
  expect(compareSchema(actual, expected)).toEqual({ altered: [], additional: [] });
});
