/** Title and text of the article that ships with the app. */
export const sampleTitle = 'China’s Xi to visit Russia, Kazakhstan and Belarus';

/** Phrases of the sample, in text order. */
export const words = {
  firstParagraph: 'will visit Russia this week to attend World War II anniversary commemorations',
  secondParagraph: 'Xi will visit Moscow from Friday until Sunday',
  /** End of the second paragraph. */
  endOfSecond: 'Vladimir Putin, the ministry said.',
  startOfThird: 'On his way Xi will stop in Kazakhstan',
  late: 'deeply flawed',
} as const;

/** A second article for tests that need one. */
export const otherText = `A quiet harbour

The harbour master closed the northern gate before dawn, because the ice had begun to press against its hinges.

Two trawlers waited outside. Their crews listened to the radio and said little to one another.
`;
