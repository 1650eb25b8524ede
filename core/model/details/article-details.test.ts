import { expect, test } from 'vitest';
import { authorsToByline, bylineToAuthors } from './article-details.ts';

test.each([
  [null, []],
  ['', []],
  ['By A. Clerk', ['A. Clerk']],
  ['A. Clerk and B. Smith', ['A. Clerk', 'B. Smith']],
  ['A. Clerk, B. Smith & C. Miller', ['A. Clerk', 'B. Smith', 'C. Miller']],
  ['Clerk, Anna; Smith, Ben', ['Clerk, Anna', 'Smith, Ben']],
  ['Alexander Anderson', ['Alexander Anderson']],
])('splits the byline %j', (byline, authors) => {
  expect(bylineToAuthors(byline)).toEqual(authors);
});

test.each([
  [['A. Clerk']],
  [['A. Clerk', 'B. Smith']],
  [['Clerk, Anna', 'B. Smith']],
  [['Marks and Spencer', 'B. Smith']],
  [['Clerk, Anna']],
  [[]],
])('joins authors so that they can be split again: %j', (authors: string[]) => {
  expect(bylineToAuthors(authorsToByline(authors))).toEqual(authors);
});
