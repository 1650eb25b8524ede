import { beforeEach, expect, it } from 'vitest';
import { createOutput, type OutputOptions } from './output.ts';

let out = '';
let err = '';
let now = 0;

beforeEach(() => {
  out = '';
  err = '';
  now = 0;
});

const open = (options: Partial<OutputOptions> = {}) =>
  createOutput({
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    json: false,
    isTerminal: true,
    columns: () => 20,
    now: () => now,
    ...options,
  });

it('shows the status of long work on a terminal, at most every 100 ms', () => {
  const output = open();
  output.status('1 of 9');
  now = 99;
  output.status('2 of 9');
  now = 100;
  output.status('3 of 9');
  expect(err).toBe('\r\u001B[K1 of 9\r\u001B[K3 of 9');
  output.end();
  output.end();
  expect(err).toBe('\r\u001B[K1 of 9\r\u001B[K3 of 9\r\u001B[K');
});

it('clears the status before anything else is printed', () => {
  const output = open();
  output.status('1 of 9');
  output.result({}, 'a result');
  expect(out).toBe('a result\n');
  expect(err).toBe('\r\u001B[K1 of 9\r\u001B[K');
});

it('shows the status with --json too, and nothing but objects on standard output', () => {
  const output = open({ json: true });
  output.status('1 of 9');
  output.progress('words for people');
  output.result({ a: 1 }, 'a result');
  expect(out).toBe('{"a":1}\n');
  expect(err).toBe('\r\u001B[K1 of 9\r\u001B[K');
});

it('keeps the status within a line, without what acts on the terminal', () => {
  open().status(`reading ${'x'.repeat(30)}`);
  expect(err).toBe(`\r\u001B[Kreading ${'x'.repeat(11)}`);
  err = '';
  now = 200;
  open().status('a\u001B[2J\nb\tc\u202E');
  expect(err).toBe('\r\u001B[Ka\uFFFD[2J b c');
});

it('shows no status in a pipe or file', () => {
  const output = open({ isTerminal: false });
  output.status('1 of 9');
  output.problem('a.html', 'It is\n  damaged.');
  output.end();
  expect(err).toBe('a.html: It is damaged.\n');
  expect(output.failures).toBe(1);
});
