import { expect, test } from 'vitest';
import { htmlTokens } from './html-tokens.ts';

const describeTokens = (html: string): string[] =>
  [...htmlTokens(html)].map((token) =>
    token.kind === 'text' ? token.text : `${token.kind} ${token.name}${token.attributes}`,
  );

test('reads tags and the text between them', () => {
  expect(describeTokens('<DT><A HREF="a>b" tags=\'x\'>One</A><!-- c -->\n<p>')).toEqual([
    'start dt',
    'start a HREF="a>b" tags=\'x\'',
    'One',
    'end a',
    '\n',
    'start p',
  ]);
});

test('treats an unclosed tag as text', () => {
  expect(describeTokens('a <b c')).toEqual(['a <b c']);
  expect(describeTokens('<a href="b>c')).toEqual(['<a href="b>c']);
});
