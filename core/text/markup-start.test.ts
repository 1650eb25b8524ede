import { expect, test } from 'vitest';
import { startOfMarkup, startOfRoot } from './markup-start.ts';

const rest = (text: string): string => text.slice(startOfMarkup(text));
const root = (text: string): string => text.slice(startOfRoot(text));

test.each([
  '<html>',
  '  \n<html>',
  '\ufeff<html>',
  '\u00ef\u00bb\u00bf <html>',
  '<?xml version="1.0"?>\n<!-- a --> <!----><html>',
])('finds the first element: %j', (text) => {
  expect(rest(text)).toBe('<html>');
});

test('stops after the prolog, and at a construct that does not end', () => {
  expect(rest('A text')).toBe('A text');
  expect(rest('<!-- <html>')).toBe('<!-- <html>');
  expect(rest('<!doctype html><html>')).toBe('<!doctype html><html>');
  expect(rest('')).toBe('');
});

test('finds the root element after a document type', () => {
  expect(root('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"> <!-- c --><svg>')).toBe('<svg>');
  expect(root('<!DOCTYPE svg [ <!ENTITY a "b"> ]>\n<svg>')).toBe('<svg>');
  expect(root('<svg>')).toBe('<svg>');
  expect(root('<!doctype html><svg>')).toBe('<svg>');
});
