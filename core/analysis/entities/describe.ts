import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { titleParts, titles } from '../lexicon/words.ts';
import { textBetween } from '../document/document.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cluster, TokenMention } from '../recognition/name/mention.ts';

const linking = /^(?:of|for|and|to|the|-|&)$/;

/** The title that precedes a name: "Chinese vice foreign minister" Cheng Guoping. */
const titleBefore = (
  document: TokenizedDocument,
  start: number,
  { first }: TokenMention,
  table: NameTable,
): string | null => {
  const { tokens } = document;
  let i = first;
  let last = '';
  while (i > start && first - i < 10) {
    const token = tokens[i - 1];
    if (!token) break;
    const word = token.folded;
    const classes = table.classesOf(word);
    const people =
      (classes & (nameClasses.demonym | nameClasses.country)) !== 0 && /^\p{Lu}/u.test(token.text);
    const office =
      /^\p{Lu}/u.test(token.text) &&
      last !== '' &&
      (classes & (nameClasses.common | nameClasses.organization)) !== 0;
    const fits = titles.has(word) || (last !== '' && (titleParts.has(word) || people || office));
    if (!fits) break;
    last = word;
    i -= 1;
  }
  while (i < first && linking.test(tokens[i]?.folded ?? '')) i += 1;
  if (
    i >= first ||
    /^(?:mr|mrs|ms|miss|dr|sir|saint|st)\.?$/.test(textBetween(document, i, first).toLowerCase())
  )
    return null;
  return textBetween(document, i, first);
};

/** An apposition next to a name: ", the country's president," or "the country's president, NAME". */
const apposition = (
  document: TokenizedDocument,
  start: number,
  end: number,
  { first, end: after }: TokenMention,
): string | null => {
  const { tokens } = document;
  const isRole = (from: number, to: number): boolean => {
    for (let i = from; i < to; i += 1) if (titles.has(tokens[i]?.folded ?? '')) return true;
    return false;
  };
  const opener = /^(?:the|a|an|his|her|their|its|our|former|who)$/;
  if (tokens[after]?.text === ',') {
    let close = after + 1;
    while (close < end && close < after + 14 && !/^[,.;:—–]$/.test(tokens[close]?.text ?? '')) close += 1;
    const first0 = tokens[after + 1]?.folded ?? '';
    const begins = (opener.test(first0) && first0 !== 'who') || titles.has(first0) || titleParts.has(first0);
    if (
      begins &&
      close < end &&
      close - after > 1 &&
      isRole(after + 1, close) &&
      !/^(?:and|but|or)$/.test(first0)
    )
      return textBetween(document, after + 1, close);
  }
  if (tokens[first - 1]?.text === ',') {
    let from = first - 2;
    while (from >= start && first - from < 14 && !/^[,.;:—–“”"(]$/.test(tokens[from]?.text ?? '')) {
      if (opener.test(tokens[from]?.folded ?? '')) break;
      from -= 1;
    }
    const head = tokens[first - 2]?.folded ?? '';
    if (
      from >= start &&
      opener.test(tokens[from]?.folded ?? '') &&
      (titles.has(head) || isRole(first - 3, first - 1))
    )
      return textBetween(document, from, first - 1);
  }
  return null;
};

/** The description of a person in the words of the text: the first title or apposition, or null. */
export const describeCluster = (
  document: TokenizedDocument,
  cluster: Cluster,
  table: NameTable,
): string | null => {
  if (cluster.kind !== 'person') return null;
  for (const find of [titleBefore, null]) {
    for (const mention of cluster.mentions) {
      if (mention.type !== 'name') continue;
      const sentence = document.sentences[document.sentenceOf[mention.first] ?? 0];
      if (!sentence) continue;
      const words = find
        ? find(document, sentence.first, mention, table)
        : apposition(document, sentence.first, sentence.end, mention);
      if (words) return words.replace(/\s+/g, ' ').replace(/^[Tt]he /, '');
    }
  }
  return null;
};
