/** Reads the annotated corpora as documents of sentences of tokens, with names as token ranges. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { taggedKinds } from '../../core/analysis/tagger/tags.ts';
import type { TaggedName } from '../../core/analysis/tagger/tags.ts';
import { tokenize } from '../../core/analysis/text/tokenize.ts';
import type { Token } from '../../core/analysis/text/token.ts';

interface TrainingSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly TaggedName[];
}

export interface TrainingDocument {
  readonly source: string;
  readonly sentences: readonly TrainingSentence[];
}

/** The folder of the corpora, or null if there is none. */
export const corporaFolder = (): string | null => {
  const folder =
    process.env['LECTERN_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/corpora');
  return existsSync(folder) ? folder : null;
};

interface Row {
  readonly word: string;
  /** "B-person", "I-person" or "O". */
  readonly tag: string;
}

const person = taggedKinds.indexOf('person');
const place = taggedKinds.indexOf('place');
const organization = taggedKinds.indexOf('organization');
const kinds: Readonly<Record<string, number>> = {
  PER: person,
  Person: person,
  person,
  LOC: place,
  Location: place,
  place,
  ORG: organization,
  Organisation: organization,
  organization,
  // CrossNER
  politician: person,
  writer: person,
  scientist: person,
  researcher: person,
  musicalartist: person,
  country: place,
  location: place,
  organisation: organization,
  politicalparty: organization,
  university: organization,
  band: organization,
};

/** Creates a sentence from rows; corpus tokens are split further like by the program's own tokenizer. */
const sentenceOf = (rows: readonly Row[]): TrainingSentence => {
  const tokens: Token[] = [];
  const names: TaggedName[] = [];
  let offset = 0;
  let open: { first: number; end: number; kind: number } | null = null;
  for (const { word, tag } of rows) {
    const parts = tokenize(word).map((token) => ({
      ...token,
      start: token.start + offset,
      end: token.end + offset,
    }));
    const kind = tag === 'O' ? undefined : kinds[tag.slice(2)];
    if (kind === undefined) open = null;
    else {
      if (open && open.kind === kind && tag.startsWith('I')) open.end += parts.length;
      else {
        open = { first: tokens.length, end: tokens.length + parts.length, kind };
        names.push(open);
      }
    }
    tokens.push(...parts);
    offset += word.length + 1;
  }
  return { tokens, names: names.filter(({ first, end }) => end > first) };
};

const columns = (
  text: string,
  source: string,
  wordOf: (fields: readonly string[]) => string | undefined,
  tagOf: (fields: readonly string[]) => string | undefined,
  separator: RegExp,
  sentencesPerDocument = 0,
): TrainingDocument[] => {
  const documents: TrainingDocument[] = [];
  let sentences: TrainingSentence[] = [];
  let rows: Row[] = [];
  const endSentence = (): void => {
    if (rows.length > 0) sentences.push(sentenceOf(rows));
    rows = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (sentences.length > 0) documents.push({ source, sentences });
    sentences = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc') || line.startsWith('-DOCSTART-')) endDocument();
    else if (line.trim() === '') {
      endSentence();
      if (sentencesPerDocument > 0 && sentences.length >= sentencesPerDocument) endDocument();
    } else if (!/^# \w+(?:_\w+)? =/.test(line)) {
      const fields = line.split(separator);
      const [word, tag] = [wordOf(fields), tagOf(fields)];
      if (word && tag) rows.push({ word, tag });
    }
  }
  endDocument();
  return documents;
};

export const readUner = (file: string): TrainingDocument[] =>
  columns(
    readFileSync(file, 'utf8'),
    'uner',
    (f) => f[1],
    (f) => f[2],
    /\t/,
  );

const readWikigold = (file: string): TrainingDocument[] =>
  columns(
    readFileSync(file, 'utf8'),
    'wikigold',
    (f) => f[0],
    (f) => f[1]?.replace('MISC', 'X'),
    / /,
    15,
  );

const articles = new Set(['the', 'a', 'an']);

/** re3d includes articles in names, and names without a capital letter; both are removed. */
const trimNames = ({ tokens, names }: TrainingSentence): TrainingSentence => ({
  tokens,
  names: names
    .map(({ first, end, kind }) => {
      let from = first;
      while (from < end && articles.has(tokens[from]?.folded ?? '')) from += 1;
      return { first: from, end, kind };
    })
    .filter(
      ({ first, end }) =>
        end > first &&
        tokens.slice(first, end).some(({ text }) => /^\p{Lu}/u.test(text)) &&
        /^\p{Lu}|^al$/u.test(tokens[first]?.text ?? ''),
    ),
});

const readRe3d = (folder: string): TrainingDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.conll'))
    .toSorted()
    .flatMap((name) =>
      columns(
        readFileSync(path.join(folder, name), 'utf8'),
        're3d',
        (f) => f[0],
        (f) => f[1],
        /\t/,
      ),
    )
    .map(({ source, sentences }) => ({ source, sentences: sentences.map(trimNames) }));

interface GumMention {
  readonly kind: number | undefined;
  readonly first: number;
  readonly heads: readonly number[];
  end: number;
}

const gumTitles =
  /^(?:mr|mrs|ms|dr|prof|president|judge|justice|professor|king|queen|prince|princess|sir|general|captain|senator|governor|minister|pope|st)\.?$/i;

/** The proper name within a mention, or null for a nominal one: the stretch of proper nouns around its head. */
const gumName = (
  mention: GumMention,
  xpos: readonly string[],
  words: readonly string[],
): TaggedName | null => {
  const { kind, first, end, heads } = mention;
  if (kind === undefined || heads.length === 0) return null;
  const head = first + (heads[0] ?? 1) - 1;
  if (!xpos[head]?.startsWith('NNP') || (kind === person && xpos[head] === 'NNPS')) return null;
  const inName = (k: number): boolean => xpos[k]?.startsWith('NNP') ?? false;
  let from = head;
  let to = head + 1;
  while (to < end && (inName(to) || (words[to] === '-' && inName(to + 1)))) to += 1;
  while (from > first && (inName(from - 1) || (words[from - 1] === '-' && inName(from - 2)))) from -= 1;
  const linking = /^(?:of|for|and|the|&|de|la)$/;
  if (kind === organization || kind === place) {
    for (;;) {
      let next = to;
      while (next < end && next < to + 2 && linking.test(words[next] ?? '')) next += 1;
      if (next === to || next >= end || !inName(next) || words[to] === 'and' || words[to] === 'the') break;
      to = next;
      while (to < end && inName(to)) to += 1;
    }
  }
  if (kind === person) while (from < to - 1 && gumTitles.test(words[from] ?? '')) from += 1;
  if (
    words
      .slice(from, to)
      .every((word) =>
        /^(?:Prime|Chief|Vice|Foreign|Minister|Justice|President|Secretary|State|Emperor|Empress|Lord|Judge|Dr|of|Doctor)$/.test(
          word,
        ),
      )
  )
    return null;
  if (
    to - from === 1 &&
    (gumTitles.test(words[from] ?? '') ||
      /^(?:Secretary|Emperor|Lords?|Tsar|Earl|Dame|Prime|Protector|Chief|Marquis|Justices?)$/.test(
        words[from] ?? '',
      ))
  )
    return null;
  return { first: from, end: to, kind };
};

/** GUM labels an acting state an organization; the other corpora label it a place. */
const states =
  /^(?:(?:North|South) Korea|China|Russia|Israel|Iran|Iraq|Syria|Japan|India|Turkey|France|Germany|Britain|England|Cuba|Canada|Mexico|Afghanistan|Pakistan|United (?:States|Kingdom)|U\.?S\.?A?\.?|U\.?K\.?)$/;

const readGum = (file: string): TrainingDocument => {
  const sentences: TrainingSentence[] = [];
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const lines = block.split('\n').filter((line) => /^\d+\t/.test(line));
    if (lines.length === 0) continue;
    const words: string[] = [];
    const proper: string[] = [];
    const open: { id: string; mention: GumMention }[] = [];
    const done: GumMention[] = [];
    lines.forEach((line, i) => {
      const fields = line.split('\t');
      words.push(fields[1] ?? '');
      proper.push(fields[4] ?? '');
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(fields[9] ?? '')?.[1] ?? '';
      for (const [part] of entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
        if (part.startsWith('(')) {
          const [id = '', kind = '', , , , heads = ''] = part.replace(/[()]/g, '').split('-');
          const mention = { kind: kinds[kind], first: i, end: i + 1, heads: heads.split(',').map(Number) };
          if (part.endsWith(')')) done.push(mention);
          else open.push({ id, mention });
        } else {
          const id = part.slice(0, -1).split('-')[0];
          const at = open.findLastIndex((one) => one.id === id);
          const [closed] = at < 0 ? [] : open.splice(at, 1);
          if (closed) {
            closed.mention.end = i + 1;
            done.push(closed.mention);
          }
        }
      }
    });
    // A name inside the name of an event or a work ("Moscow International Film Festival") is not a separate name.
    const wholes = done
      .filter(({ kind }) => kind === undefined)
      .map((mention) => gumName({ ...mention, kind: organization }, proper, words))
      .filter((name) => name !== null && name.end - name.first > 1);
    const names = done
      .map((mention) => gumName(mention, proper, words))
      .filter((name) => name !== null)
      .filter(
        ({ first, end }) =>
          !wholes.some(
            (whole) =>
              whole && whole.first <= first && end <= whole.end && end - first < whole.end - whole.first,
          ),
      )
      .map((name) =>
        states.test(words.slice(name.first, name.end).join(' ')) ? { ...name, kind: place } : name,
      )
      .toSorted((a, b) => b.end - b.first - (a.end - a.first));
    const taken = words.map(() => -1);
    names.forEach(({ first, end }, n) => {
      if (taken.slice(first, end).every((t) => t < 0)) taken.fill(n, first, end);
    });
    const tags = taken.map((n, i) => {
      if (n < 0) return 'O';
      const kind = taggedKinds[names[n]?.kind ?? 0];
      return `${taken[i - 1] === n ? 'I' : 'B'}-${kind}`;
    });
    sentences.push(sentenceOf(words.map((word, i) => ({ word, tag: tags[i] ?? 'O' }))));
  }
  return { source: 'gum', sentences };
};

const readSec = (file: string): TrainingDocument[] =>
  columns(
    readFileSync(file, 'utf8'),
    'sec',
    (f) => f[0],
    (f) => f[3]?.replace('MISC', 'X'),
    / /,
    15,
  ).map(({ source, sentences }) => ({ source, sentences: sentences.map(trimNames) }));

/** CrossNER: sentences of Wikipedia on five subjects, fifteen per document. */
const readCrossNer = (folder: string): TrainingDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) =>
      columns(
        readFileSync(path.join(folder, name), 'utf8'),
        'crossner',
        (f) => f[0],
        (f) => f[1],
        /\t/,
        15,
      ),
    );

/** All training data. It excludes the test set en_pud and the dev part of GUM, on which coreference is scored. */
export const readTraining = (folder: string): TrainingDocument[] => [
  ...readUner(path.join(folder, 'uner/en_ewt-dev.iob2')),
  ...readUner(path.join(folder, 'uner/en_ewt-test.iob2')),
  ...readWikigold(path.join(folder, 'wikigold/wikigold.conll.txt')),
  ...readRe3d(path.join(folder, 're3d')),
  ...readdirSync(path.join(folder, 'gum'))
    .filter((name) => name.startsWith('train-') && name.endsWith('.conllu'))
    .toSorted()
    .map((name) => readGum(path.join(folder, 'gum', name))),
  ...readSec(path.join(folder, 'sec/FIN5.txt')),
  ...readCrossNer(path.join(folder, 'crossner')),
];

/** Invented news from make_news.py, twenty sentences per document. */
export const readNews = (file: string): TrainingDocument[] => {
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): TrainingSentence => {
      const { text, names } = JSON.parse(line) as { text: string; names: [number, number, string][] };
      const tokens = tokenize(text);
      return {
        tokens,
        names: names.flatMap(([start, stop, kind]) => {
          const first = tokens.findIndex((token) => token.start === start);
          const last = tokens.findIndex((token) => token.end === stop);
          return first < 0 || last < 0 ? [] : [{ first, end: last + 1, kind: kinds[kind] ?? person }];
        }),
      };
    });
  return Array.from({ length: Math.ceil(sentences.length / 20) }, (_, i) => ({
    source: 'news',
    sentences: sentences.slice(20 * i, 20 * i + 20),
  }));
};
