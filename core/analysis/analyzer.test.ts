import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, EntityKind } from '../model/analysis.ts';
import { createAnalyzer } from './analyzer.ts';
import type { Analyzer } from './analyzer.ts';

const lexicon = path.resolve(import.meta.dirname, '../../data/lexicon');
const read = (name: string): Uint8Array => readFileSync(path.join(lexicon, `${name}.bin`));

/** The body of the sample article as the text importer returns it. */
const sample = `China’s Xi to visit Russia, Kazakhstan and Belarus
Chinese President Xi Jinping will visit Russia this week to attend World War II anniversary commemorations, Beijing’s foreign ministry announced Monday as it stressed their joint sacrifices during the global conflict.
Xi will visit Moscow from Friday until Sunday at the invitation of Russian President Vladimir Putin, the ministry said.
On his way Xi will stop in Kazakhstan on Thursday for a one day visit, and he will return via Belarus from Sunday to Tuesday, the ministry added.
Xi’s journey to Moscow comes as China highlights its role in the defeat of Japan as the world marks the 70th anniversary of the end of the most destructive war in history.
Beijing itself is planning a huge military parade later this year to commemorate victory over Japanese forces as well as the broader defeat of the Axis powers.
Chinese vice foreign minister Cheng Guoping stressed the importance to both China and Russia of their struggles during the war — while playing down other Allies’ role.
“China and Russia were the main theatres in Asia and Europe during the Second World War and are the main victorious nations of the Second World War,” he told reporters at a briefing, adding that both sides “sacrificed enormously for the victory”.
In Russia, Xi will hold talks with Putin, meet and decorate war veterans and attend Saturday’s parade, Cheng said.
Xi and Putin have developed a strong personal relationship reflecting the increasingly close ties between their countries over the past quarter century, after periods of hostility and distrust during the Cold War, when the Soviet Union saw itself as the leader of the Communist world.
“Such a good working relationship and personal friendship is an important political foundation for the relations of the two countries,” Cheng said, stressing the rapport between the leaders.
The countries, both permanent members of the United Nations Security Council, often take similar stances there on divisive issues such as the conflict in Syria.
“China and Russia are each other’s most important strategic partners,” Cheng said. “Our relationship is special and significant.”
Economically, China covets Russian oil and gas resources, while Russia sees the world’s second-largest economy as a potentially stable and uncritical customer in the face of western sanctions over the annexation of Crimea and the conflict in Ukraine.
Cheng said that the two sides will sign various documents on cooperation during Xi’s visit including on energy, aviation, taxation and finance and investment, though he refrained from outlining specific deals.
‘International order’
Last week, China announced that the two countries’ navies will conduct their first-ever joint exercises in the Mediterranean this month.
Cheng said that Sino-Russian cooperation has been “good for the international balance of power and for the maintenance of international order after World War II”.
The two countries “are committed to maintain international order”, he added.
Beijing is also looking to develop a “Silk Road Economic Belt” running west through Asia to the markets of Europe.
The concept will be on the agenda during Xi’s visits to the three countries, Cheng said.
The trip to Belarus will be the first by a Chinese president for 14 years, Cheng said, adding that the countries will sign a treaty on friendship and cooperation.
Cheng stressed that Xi’s visit to Kazakhstan will be the first by a foreign leader since the Central Asian country’s president, Nursultan Nazarbayev, was re-elected for a fifth term last month.
The election, in which he obtained 97.7 percent of the vote, was slammed by Western observers as deeply flawed.`;

let analyzer: Analyzer;
beforeAll(() => {
  analyzer = createAnalyzer({
    names: read('names'),
    clusters: read('clusters'),
    spelling: read('spelling'),
    places: read('places'),
    tagger: read('tagger'),
  });
});

const namesOf = ({ entities }: Analysis, kind: EntityKind): string[] =>
  entities
    .filter((entity) => entity.kind === kind)
    .map(({ name }) => name)
    .toSorted();

const entityOf = ({ entities }: Analysis, name: string) => entities.find((entity) => entity.name === name);
const mentionTextsOf = (analysis: Analysis, name: string): string[] => [
  ...new Set(entityOf(analysis, name)?.mentions.map(({ text }) => text)),
];

describe('the sample article', () => {
  let analysis: Analysis;
  beforeAll(() => {
    analysis = analyzer.analyze(sample, { publishedAt: '2015-05-04' });
  });

  test('finds exactly the people, places, organizations, groups and events', () => {
    expect(namesOf(analysis, 'person')).toEqual([
      'Cheng Guoping',
      'Nursultan Nazarbayev',
      'Vladimir Putin',
      'Xi Jinping',
    ]);
    expect(namesOf(analysis, 'place')).toEqual([
      'Asia',
      'Beijing',
      'Belarus',
      'China',
      'Crimea',
      'Europe',
      'Japan',
      'Kazakhstan',
      'Mediterranean',
      'Moscow',
      'Russia',
      'Soviet Union',
      'Syria',
      'Ukraine',
    ]);
    expect(namesOf(analysis, 'organization')).toEqual([
      'United Nations Security Council',
      'foreign ministry',
    ]);
    expect(namesOf(analysis, 'group')).toEqual([
      'Allies',
      'Axis powers',
      'Central Asian',
      'Chinese',
      'Communist',
      'Japanese',
      'Russian',
      'Western',
    ]);
    expect(namesOf(analysis, 'event')).toEqual(['Cold War', 'World War II']);
    expect(namesOf(analysis, 'work')).toEqual([]);
    expect(namesOf(analysis, 'percent')).toEqual(['97.7 percent']);
  });

  test('resolves short names, pronouns and nominal mentions', () => {
    expect(mentionTextsOf(analysis, 'Xi Jinping').toSorted()).toEqual(['Xi', 'Xi Jinping', 'he', 'his']);
    expect(mentionTextsOf(analysis, 'Vladimir Putin')).toContain('Putin');
    expect(mentionTextsOf(analysis, 'Cheng Guoping').toSorted()).toEqual(['Cheng', 'Cheng Guoping', 'he']);
    expect(mentionTextsOf(analysis, 'foreign ministry')).toEqual(['foreign ministry', 'it', 'the ministry']);
    expect(mentionTextsOf(analysis, 'World War II')).toEqual(['World War II', 'Second World War']);
    expect(entityOf(analysis, 'Nursultan Nazarbayev')?.mentions.at(-1)?.type).toBe('pronoun');
  });

  test('extracts descriptions from the text', () => {
    expect(entityOf(analysis, 'Xi Jinping')?.description).toBe('Chinese President');
    expect(entityOf(analysis, 'Vladimir Putin')?.description).toBe('Russian President');
    expect(entityOf(analysis, 'Cheng Guoping')?.description).toBe('Chinese vice foreign minister');
    expect(entityOf(analysis, 'Nursultan Nazarbayev')?.description).toBe('Central Asian country’s president');
  });

  test('attributes each quote to its speaker', () => {
    const cheng = entityOf(analysis, 'Cheng Guoping')?.id;
    const by = (id: string | undefined) => analysis.quotes.filter(({ speaker }) => speaker === id);
    expect(by(entityOf(analysis, 'foreign ministry')?.id)).toHaveLength(4);
    expect(by(cheng).map(({ kind, text }) => `${kind}: ${text.slice(0, 24)}`)).toEqual([
      'indirect: the importance to both C',
      'direct: “China and Russia were t',
      'mixed: both sides “sacrificed e',
      'indirect: In Russia, Xi will hold ',
      'direct: “Such a good working rel',
      'direct: “China and Russia are ea',
      'direct: “Our relationship is spe',
      'indirect: the two sides will sign ',
      'mixed: Sino-Russian cooperation',
      'mixed: The two countries “are c',
      'indirect: The concept will be on t',
      'indirect: The trip to Belarus will',
      'indirect: the countries will sign ',
      'indirect: Xi’s visit to Kazakhstan',
    ]);
    for (const { cue } of analysis.quotes) expect(cue).not.toBeNull();
  });

  test('resolves relative dates against the date of the article', () => {
    const value = (words: string) => analysis.dates.find(({ text }) => text === words)?.value;
    expect(value('Monday')).toBe('2015-05-04');
    expect(value('Friday')).toBe('2015-05-08');
    expect(value('Tuesday')).toBe('2015-05-12');
    expect(value('this week')).toBe('2015-05-04/2015-05-10');
    expect(value('last month')).toBe('2015-04');
    expect(value('Last week')).toBe('2015-04-27/2015-05-03');
  });

  test('returns spans that match their text', () => {
    const spans = [
      ...analysis.entities.flatMap(({ mentions }) => mentions),
      ...analysis.quotes,
      ...analysis.dates,
    ];
    for (const { start, end, text } of spans) expect(sample.slice(start, end)).toBe(text);
    expect(new Set(analysis.entities.map(({ id }) => id)).size).toBe(analysis.entities.length);
  });

  test('is deterministic', () => {
    expect(analyzer.analyze(sample, { publishedAt: '2015-05-04' })).toEqual(analysis);
  });
});

describe('other texts', () => {
  test('distinguishes two people with the same surname', () => {
    const analysis = analyzer.analyze(
      'Former president Bill Clinton arrived in Little Rock on Monday. Hillary Clinton was not with him. Clinton said she would stay in New York.',
    );
    expect(namesOf(analysis, 'person')).toEqual(['Bill Clinton', 'Hillary Clinton']);
  });

  test('recognizes names from many regions', () => {
    const analysis = analyzer.analyze(
      'Nigerian President Bola Tinubu met Kenyan President William Ruto in Abuja. Tinubu, who chairs the Economic Community of West African States (ECOWAS), said the bloc would act. In Brasília, Luiz Inácio Lula da Silva met Claudia Sheinbaum. Indian Prime Minister Narendra Modi spoke with Bashar al-Assad of Syria.',
    );
    expect(namesOf(analysis, 'person')).toEqual([
      'Bashar al-Assad',
      'Bola Tinubu',
      'Claudia Sheinbaum',
      'Luiz Inácio Lula da Silva',
      'Narendra Modi',
      'William Ruto',
    ]);
    expect(namesOf(analysis, 'organization')).toContain('Economic Community of West African States');
    expect(analysis.quotes[0]?.speaker).toBe(entityOf(analysis, 'Bola Tinubu')?.id);
  });

  test('leaves relative dates unresolved when the article has no date', () => {
    const analysis = analyzer.analyze('It began on 12 March 2011 and ended last week.');
    expect(analysis.dates.map(({ value }) => value)).toEqual(['2011-03-12', null]);
  });

  test('does not recognize sharing buttons as organizations', () => {
    expect(analyzer.analyze('Email YouTube Facebook Instagram Twitter WhatsApp').entities).toEqual([]);
  });

  test('accepts empty and malformed text', () => {
    expect(analyzer.analyze('')).toEqual({ entities: [], quotes: [], dates: [] });
    for (const malformed of [
      '“',
      '\n\n',
      '…',
      '“unclosed said he',
      '’s',
      '\u0000\ud800',
      'said',
      ', said, that',
    ]) {
      expect(analyzer.analyze(malformed).quotes).toEqual([]);
    }
  });
});

test('ignores the first word after a dateline, and recognizes a person by title', () => {
  const { entities } = analyzer.analyze(
    'AMMAN - A court in Jordan freed an editor.\nPORT MORESBY - Landslides have blocked a road.\nMrs Bảy wept in the rain.',
  );
  const found = entities.flatMap(({ kind, mentions }) =>
    mentions.filter(({ type }) => type === 'name').map(({ text }) => `${kind}: ${text}`),
  );
  expect(found.toSorted()).toEqual(['person: Bảy', 'place: AMMAN', 'place: Jordan', 'place: PORT MORESBY']);
});

test('distinguishes people with the same surname by title', () => {
  const analysis = analyzer.analyze(
    'John Smith and his wife Mary Smith live in Leeds. Mr. Smith said he was tired. Mrs. Smith was not.',
  );
  const spans = (name: string) => entityOf(analysis, name)?.mentions.map(({ text }) => text);
  expect(spans('John Smith')).toEqual(['John Smith', 'his', 'Smith', 'he']);
  expect(spans('Mary Smith')).toEqual(['Mary Smith', 'Smith']);
});

test('recognizes a company by its apposition', () => {
  const analysis = analyzer.analyze('Siemens, the German engineering company, said it would cut 400 jobs.');
  expect(namesOf(analysis, 'organization')).toEqual(['Siemens']);
});

test('resolves acronyms to organizations, and prefers place names that are not in capitals', () => {
  const analysis = analyzer.analyze(
    'NAIROBI, Kenya (AP) — Noordin Haji will head the National Intelligence Service in Nairobi. A minister accused the NIS of failing.\nThe telecoms company, part-owned by Vodacom, said it had lost money.',
  );
  expect(mentionTextsOf(analysis, 'National Intelligence Service')).toEqual([
    'National Intelligence Service',
    'NIS',
  ]);
  expect(namesOf(analysis, 'place')).toEqual(['Kenya', 'Nairobi']);
  expect(analysis.quotes.map(({ text }) => text)).toEqual(['it had lost money']);
});

test('references to notes are not part of names, and spans have the words of the text', () => {
  const text = 'Vladimir Putin1 met Xi Jinping in Moscow2 on Monday. “The talks3 were good,” Putin said.';
  const marks = ['1', '2', '3'].map((label) => {
    const start = text.indexOf(label);
    return { kind: 'noteRef', start, end: start + 1 };
  });
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length, marks }];
  const analysis = analyzer.analyze(text, { blocks });
  expect(analysis.entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text))).toEqual(
    expect.arrayContaining(['Vladimir Putin', 'Xi Jinping', 'Moscow']),
  );
  for (const { start, end, text: words } of analysis.quotes) expect(words).toBe(text.slice(start, end));
  expect(analysis.quotes.map(({ text: words }) => words)).toEqual(['“The talks3 were good,”']);
});
