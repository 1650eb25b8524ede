import { messageRef } from '../../../messages/message-keys.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AppError } from '../../../core/model/error.ts';
import { describeForLog, DiagnosticError } from './describe-for-log.ts';

const secret = 'My diary of the year';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it.each([
  ['a missing file', () => readFileSync(`/nowhere/${secret}.txt`)],
  ['JSON that is none', () => JSON.parse(secret) as unknown],
  ['an invalid argument', () => readFileSync(`/${secret}\0`)],
  ['a pattern', () => new RegExp(`(${secret}`)],
  ['an operator', () => secret in (secret as unknown as object)],
  ['a property of a text', () => ((secret as unknown as { a: number }).a = 1)],
  ['an address', () => new URL(secret)],
])('leaves out the words of an error about %s', (_what, work) => {
  const error = thrownBy(work);
  expect(error).toBeInstanceOf(Error);
  expect(String((error as Error).message) + JSON.stringify(error)).not.toBe('');
  const text = describeForLog(new Error(`outer: ${secret}`, { cause: error }));
  expect(text).not.toContain('diary');
  expect(text).toMatch(/^Error\n {4}at .*describe-for-log\.test\.ts:\d+:\d+/);
  expect(text).not.toContain(import.meta.dirname);
});

it('keeps the class, the code and the place', () => {
  const text = describeForLog(thrownBy(() => readFileSync(`/nowhere/${secret}`)));
  expect(text).toMatch(/^Error \[ENOENT\]\n/);
  expect(text).toMatch(/ {4}at .*\(describe-for-log\.test\.ts:\d+:\d+\)/);
  expect(
    describeForLog(new AppError('not-found', messageRef('errors.backup.noFile', { file: secret }))),
  ).toMatch(/^\w+ \[not-found\]\n/);
  expect(describeForLog(new Error(`ENOSPC: no space left, write '${secret}'`))).toMatch(
    /^Error \[ENOSPC\]\n/,
  );
});

it('keeps messages that name only parts of the program', () => {
  const value = null as unknown as { title: string };
  expect(describeForLog(thrownBy(() => value.title))).toMatch(
    /^TypeError: Cannot read properties of null \(reading 'title'\)\n/,
  );
  expect(describeForLog(new Error('UNIQUE constraint failed: articles.id'))).toMatch(
    /^Error: UNIQUE constraint failed: articles\.id\n/,
  );
  expect(describeForLog(new DiagnosticError('the window is gone: crashed'))).toMatch(
    /^DiagnosticError: the window is gone: crashed\n/,
  );
});

it('is not misled by a message with line breaks, or by values that are no errors', () => {
  const forged = new Error(`x\n    at ${secret.replaceAll(' ', '.')} (file.js:1:1)\n    at b (file.js:1:1)`);
  expect(describeForLog(forged)).not.toContain('diary');
  expect(describeForLog(Object.assign(new Error('x'), { name: secret, code: secret }))).toMatch(/^Error\n/);
  expect(describeForLog(secret)).toBe('a thrown string');
  expect(describeForLog(null)).toBe('a thrown null');
});
