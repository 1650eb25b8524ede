import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityKind } from '../../core/model/analysis.ts';
import type { GoldText } from './uner.ts';

/** A mention of the corpus: its span, the span of its head (the whole name for a named one), and its type. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly head: { readonly start: number; readonly end: number };
  readonly type: 'name' | 'nominal' | 'pronoun';
  readonly entity: string;
}

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  /** Mentions of persons, places and organizations that are named at least once. */
  readonly mentions: readonly GoldMention[];
  /** Names of other kinds, as far as they are annotated. */
  readonly others: GoldText['names'];
}

interface Open {
  readonly id: string;
  readonly kind: string;
  readonly heads: string;
  readonly first: number;
}

const kinds = new Set(['person', 'place', 'organization']);

/**
 * Maps the corpus's types to the other kinds: a named event (with a proper noun as head) is an event, a plural named
 * person ("Americans") a group, a quantity with a currency sign a sum. Adjectives of peoples, works and shares are not
 * annotated.
 */
const otherKind = (kind: string, head: string, text: string): EntityKind | null => {
  if (kind === 'event' && head.startsWith('NNP')) return 'event';
  if (kind === 'person' && head === 'NNPS') return 'group';
  return /^[\p{Lu}]{0,3}[$€£¥]/u.test(text) ? 'money' : null;
};

/** Reads a GUM document as running text, one line per paragraph, with its coreference chains. */
export const readGumDocument = (file: string): GoldDocument => {
  let text = '';
  const words: { start: number; end: number; tag: string }[] = [];
  const open: Open[] = [];
  const found: (GoldMention & { readonly kind: string })[] = [];
  const others: GoldText['names'][number][] = [];
  let glue = true;
  const close = ({ id, kind, heads, first }: Open): void => {
    const head = words[first + Number(heads.split(',')[0] ?? 1) - 1];
    const last = words.at(-1);
    if (!head || !last) return;
    // The name is the run of proper nouns around the head: in "Professor Cres Eastman" the corpus marks the title as
    // head.
    const at = words.indexOf(head);
    let [from, to] = [at, at];
    const proper = (i: number): boolean => words[i]?.tag.startsWith('NNP') ?? false;
    while (proper(at) && from > first && proper(from - 1)) from -= 1;
    while (proper(at) && to + 1 < words.length && proper(to + 1)) to += 1;
    const core = { start: words[from]?.start ?? head.start, end: words[to]?.end ?? head.end };
    const type = head.tag.startsWith('NNP') ? 'name' : head.tag.startsWith('PRP') ? 'pronoun' : 'nominal';
    const other = otherKind(kind, head.tag, text.slice(words[first]?.start ?? 0, last.end));
    if (other !== null)
      others.push({
        ...(other === 'money' ? { start: words[first]?.start ?? 0, end: last.end } : core),
        kind: other,
      });
    found.push({ start: words[first]?.start ?? 0, end: last.end, head: core, type, entity: id, kind });
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_block') && text !== '') {
      text = `${text.trimEnd()}\n`;
      glue = true;
    }
    const fields = line.split('\t');
    if (!/^\d+$/.test(fields[0] ?? '')) continue;
    const word = fields[1] ?? '';
    if (!glue) text += ' ';
    words.push({ start: text.length, end: text.length + word.length, tag: fields[4] ?? '' });
    text += word;
    glue = /SpaceAfter=No/.test(fields[9] ?? '');
    const marked = /(?:^|\|)Entity=([^|]*)/.exec(fields[9] ?? '')?.[1] ?? '';
    for (const [part] of marked.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (part.startsWith('(')) {
        const [id = '', kind = '', , , , heads = '1'] = part.replace(/[()]/g, '').split('-');
        const mention = { id, kind, heads, first: words.length - 1 };
        if (part.endsWith(')')) close(mention);
        else open.push(mention);
      } else {
        const at = open.findLastIndex((one) => one.id === part.slice(0, -1).split('-')[0]);
        const [closed] = at < 0 ? [] : open.splice(at, 1);
        if (closed) close(closed);
      }
    }
  }
  const named = new Set(
    found.filter(({ kind, type }) => type === 'name' && kinds.has(kind)).map(({ entity }) => entity),
  );
  // "San Francisco" in "San Francisco Bay" is not a separate name, because names do not overlap here.
  const inner = ({ head, type }: GoldMention): boolean =>
    type === 'name' &&
    found.some(
      (other) =>
        other.type === 'name' &&
        other.head.start <= head.start &&
        head.end <= other.head.end &&
        other.head.end - other.head.start > head.end - head.start,
    );
  return {
    name: path.basename(file, '.conllu'),
    text,
    others,
    mentions: found.filter((one) => named.has(one.entity) && kinds.has(one.kind) && !inner(one)),
  };
};

/** @param part `dev` is only scored and never used for training */
export const readGumDocuments = (folder: string, part: 'dev' | 'train'): GoldDocument[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${part}-`) && name.endsWith('.conllu'))
    .toSorted()
    .map((name) => readGumDocument(path.join(folder, name)));

/** The same texts with the names of groups, events and sums of money. */
export const readGumOthers = (folder: string, part: 'dev' | 'train'): GoldText[] =>
  readGumDocuments(folder, part).map(({ text, others }) => ({ text, names: others }));
