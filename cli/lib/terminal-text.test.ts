import { expect, test } from 'vitest';
import { terminalText } from './terminal-text.ts';

test.each([
  ['A\u001B]52;c;ZXZpbA==\u0007', 'A\uFFFD]52;c;ZXZpbA==\uFFFD'],
  ['\u001B[2Jone\u009B31m', '\uFFFD[2Jone\uFFFD31m'],
  ['over\rwritten', 'over\uFFFDwritten'],
  ['gpj.\u202Eexe\u2066', 'gpj.exe'],
  ['two\n\tlines', 'two\n\tlines'],
  ['a \u001B[1mbold\u001B[22m word', 'a \u001B[1mbold\u001B[22m word'],
  ['שלום \u200F!', 'שלום \u200F!'],
])('%j is printed as %j', (text, printed) => {
  expect(terminalText(text)).toBe(printed);
});
