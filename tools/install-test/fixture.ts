/** Content of the fixture library, which the upgrade test checks. */
interface FixtureHighlight {
  readonly quote: string;
  readonly color: string;
  readonly note: string;
  readonly tags: readonly string[];
}

const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
const places = ['harbour', 'station', 'library', 'market', 'old bridge', 'observatory'] as const;

const sentences = (place: string): readonly string[] => [
  `The ${place} was quiet when Marta Lindqvist arrived on Monday.`,
  `She had written about the ${place} for eleven years, and never from the inside.`,
  `“Nothing here was planned,” said Tomás Ferreira, who looks after the ${place}.`,
  `By noon the ${place} smelt of rain and fresh paint.`,
  `What the city council decides in March will change the ${place} for good.`,
];

/** Pasted texts, one per article; the first line is the title. */
export const fixtureTexts: readonly string[] = places.map(
  (place) => `A day at the ${place}\n\n${sentences(place).join('\n\n')}`,
);

/** The highlights of an article: each sentence, with a note and a tag. */
export const fixtureHighlights = (article: number): readonly FixtureHighlight[] =>
  sentences(places[article] ?? '').map((quote, index) => ({
    quote,
    color: colors[index % colors.length] ?? 'yellow',
    note: `Note ${index + 1} on article ${article + 1}: *why* this matters — “${quote.slice(0, 12)}”, naïve?`,
    tags: [`topic-${index + 1}`],
  }));

export const fixtureNote = (article: number): string => `What I take from article ${article + 1}.`;
