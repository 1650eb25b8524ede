import { expect, test } from 'vitest';
import { startOfMarkup, startOfRoot } from './markup-start.ts';

const markup = (text: string): string => text.slice(startOfMarkup(text));
const rootElement = (text: string): string => text.slice(startOfRoot(text));

test.each([
  '<html>',
  '  \n<html>',
  '\ufeff<html>',
  '\u00ef\u00bb\u00bf <html>',
  '<?xml version="1.0"?>\n<!-- a --> <!----><html>',
])('finds the first element: %j', (text) => {
  expect(markup(text)).toBe('<html>');
});

test('stops after the prolog, and at a construct that does not end', () => {
  expect(markup('A text')).toBe('A text');
  expect(markup('<!-- <html>')).toBe('<!-- <html>');
  expect(markup('<!doctype html><html>')).toBe('<!doctype html><html>');
  expect(markup('')).toBe('');
});

test('finds the root element after a document type', () => {
  expect(rootElement('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"> <!-- c --><svg>')).toBe('<svg>');
  expect(rootElement('<!DOCTYPE svg [ <!ENTITY a "b"> ]>\n<svg>')).toBe('<svg>');
  expect(rootElement('<svg>')).toBe('<svg>');
  expect(rootElement('<!doctype html><svg>')).toBe('<svg>');
});
