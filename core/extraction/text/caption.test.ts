import { describe, expect, test } from 'vitest';
import { isCaptionLine, splitGluedCaption } from './caption.ts';

const split = (paragraph: string, rest = ''): [string, string] | null => {
  const found = splitGluedCaption(paragraph, `${paragraph}\n${rest}`);
  return found ? [found.caption, found.rest] : null;
};

describe('a caption joined to the first sentence is split off', () => {
  test('a name repeated by the sentence', () => {
    expect(
      split('Xi JinpingChinese President Xi Jinping will visit Russia this week, officials said.'),
    ).toEqual(['Xi Jinping', 'Chinese President Xi Jinping will visit Russia this week, officials said.']);
  });

  test('a name that occurs only in the rest of the text', () => {
    expect(
      split(
        'Muhammadu BuhariThe president has sworn in seven new ministers in Abuja.',
        'Later Buhari spoke to the press.',
      ),
    ).toEqual(['Muhammadu Buhari', 'The president has sworn in seven new ministers in Abuja.']);
  });

  test('a description, and one with a credit in brackets', () => {
    expect(
      split(
        'A view of the White HouseThe White House said on Monday that it would not comment on the report.',
      ),
    ).toEqual([
      'A view of the White House',
      'The White House said on Monday that it would not comment on the report.',
    ]);
    expect(
      split('The old bridge (Photo: AFP)Engineers closed the old bridge on Monday after a storm.'),
    ).toEqual(['The old bridge (Photo: AFP)', 'Engineers closed the old bridge on Monday after a storm.']);
  });
});

test.each([
  'McDonald’s opened a restaurant in the old station on Monday morning.',
  'The YouTube star said that she would give the money to the hospital.',
  'The PlayStation sold well, and Sony said that a new PlayStation would come.',
  'Apple showed the new iPhone and a larger MacBook at its meeting on Monday.',
  'Angus MacDonald and Mac Miller met the press in a hotel on Monday.',
  'A sentence without any seam at all stands here and is left alone.',
  'He said it was done.Then he left the room and did not come back that day.',
  'GitHub is where the code of the project is kept, and the Hub is what they call it.',
  'Xi JinpingChinese',
])('%j is not split', (paragraph) => {
  expect(split(paragraph)).toBeNull();
});

test('a caption line describes a picture, a credit, or a person in the text', () => {
  const body = 'President Xi Jinping will visit Moscow.';
  for (const line of [
    'Xi Jinping',
    'Photo: Jane Doe',
    'Image caption Workers on the bridge',
    'Getty Images / John Roe',
  ]) {
    expect(isCaptionLine(line, body)).toBe(true);
  }
  for (const line of [
    'Moscow',
    'A new bridge for the town',
    'Vladimir Putin',
    'The photo that changed my life',
  ]) {
    expect(isCaptionLine(line, body)).toBe(false);
  }
});
