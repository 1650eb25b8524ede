import { createEntity } from '../../../core/model/analysis.ts';
import type { Analysis, Entity, EntityKind, Mention, Quote } from '../../../core/model/analysis.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { linesAsBlocks } from '../../../core/model/structure/blocks-of-text.ts';
import { capitalize, createRandom, type Random } from '../../lib/random-text.ts';
import { createWords, type Words } from '../../lib/zipf.ts';

/** Raise this when the generated libraries change, so that cached ones are built again. */
export const corpusVersion = 1;

/** A generated article with what an analysis would find in it. */
interface GeneratedArticle {
  readonly article: ExtractedArticle;
  readonly analysis: Analysis;
}

interface Name {
  readonly kind: EntityKind;
  readonly name: string;
}

export interface Corpus {
  /** The next article, as if it was imported from a file of its own. */
  next(): GeneratedArticle;
  /** A name that about every third article mentions. */
  readonly commonName: Name;
  /** A name that few articles mention. */
  readonly rareName: Name;
}

const sentencesPerArticle = 28;
const wordsPerSentence = 14;
const kinds: readonly EntityKind[] = ['person', 'place', 'organization', 'person', 'work', 'person'];
const nameCount = 60_000;

/** Half of the mentions are of some hundred names, the others of all. */
const rankOf = (random: Random): number =>
  random.below(3) === 0
    ? Math.floor((random.below(1_000) / 1_000) ** 3 * 300)
    : Math.floor((random.below(1_000_000) / 1_000_000) ** 2 * nameCount);

function nameOf(words: Words, rank: number): Name {
  const kind = kinds[rank % kinds.length] ?? 'person';
  const first = capitalize(words.at(2_000 + (rank % 701)));
  const last = capitalize(words.at(3_000 + rank));
  return { kind, name: kind === 'place' ? last : `${first} ${last}` };
}

/** Generates articles with names, seeded: the same articles in every run. */
export function createCorpus(seed = 7): Corpus {
  const words = createWords(60_000 + 3_000, seed);
  const random = createRandom(seed);
  let count = 0;

  const sentence = (name: Name): { readonly text: string; readonly at: number } => {
    const place = 1 + random.below(wordsPerSentence - 2);
    const before = Array.from({ length: place }, () => words.next()).join(' ');
    const after = Array.from({ length: wordsPerSentence - place }, () => words.next()).join(' ');
    return { text: `${capitalize(before)} ${name.name} ${after}.`, at: before.length + 1 };
  };

  const next = (): GeneratedArticle => {
    count += 1;
    const mentions = new Map<string, { readonly name: Name; readonly found: Mention[] }>();
    const quotes: Quote[] = [];
    const paragraphs: string[] = [];
    let start = 0;
    for (let i = 0; i < sentencesPerArticle; i += 1) {
      const name = nameOf(words, rankOf(random));
      const { text, at } = sentence(name);
      const key = `${name.kind} ${name.name}`;
      const known = mentions.get(key) ?? { name, found: [] };
      mentions.set(key, known);
      known.found.push({
        start: start + at,
        end: start + at + name.name.length,
        text: name.name,
        type: 'name',
      });
      if (i % 9 === 4)
        quotes.push({
          start,
          end: start + text.length,
          text,
          kind: 'direct',
          speaker: key,
          speakerText: name.name,
          cue: null,
        });
      paragraphs.push(text);
      start += text.length + 1;
    }
    const text = paragraphs.join('\n');
    const entities: Entity[] = [...mentions].map(([id, { name, found }]) =>
      createEntity({ id, kind: name.kind, name: name.name, mentions: found, description: words.next() }),
    );
    return {
      article: {
        title: `${capitalize(words.next())} ${words.next()} ${words.next()} ${count}`,
        byline: `${capitalize(words.at(500 + random.below(400)))} ${capitalize(words.at(900 + random.below(400)))}`,
        siteName: `Site ${random.below(300)}`,
        url: count % 2 === 0 ? `https://site-${random.below(300)}.example/${seed}/${count}` : null,
        publishedAt: `20${10 + random.below(15)}-0${1 + random.below(9)}-1${random.below(10)}`,
        lang: 'en',
        excerpt: text.slice(0, 160),
        leadImage: null,
        text,
        blocks: linesAsBlocks(text),
      },
      analysis: { entities, quotes, dates: [] },
    };
  };
  return { next, commonName: nameOf(words, 0), rareName: nameOf(words, 41_001) };
}
