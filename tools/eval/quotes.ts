import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { QuoteKind } from '../../core/model/analysis.ts';
import type { Analyze } from './names.ts';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: QuoteKind;
  /** Full name, or null for an unnamed speaker. */
  readonly speaker: string | null;
}

const kinds: Readonly<Record<string, QuoteKind>> = { d: 'direct', m: 'mixed', i: 'indirect' };

/** Parses passages with "[words|kind|speaker]". */
export const readQuotePassages = (file: string): { text: string; quotes: GoldQuote[] }[] =>
  file
    .split(/^==.*$/m)
    .slice(1)
    .map((passage) => {
      const marked = passage.trim();
      let text = '';
      let last = 0;
      const quotes: GoldQuote[] = [];
      for (const { index, 0: whole, 1: words = '', 2: kind = '', 3: speaker = '' } of marked.matchAll(
        /\[([^|\]]*)\|([dmi])\|([^\]]*)\]/g,
      )) {
        text += marked.slice(last, index);
        const start = text.length;
        text += words;
        quotes.push({
          start,
          end: text.length,
          kind: kinds[kind] ?? 'direct',
          speaker: speaker === '?' ? null : speaker,
        });
        last = index + whole.length;
      }
      return { text: text + marked.slice(last), quotes };
    });

const bare = (text: string): string => text.replace(/^[\s“”"‘’'.,]+|[\s“”"‘’'.,]+$/gu, '');

/**
 * A quote is found when its text matches, ignoring punctuation at its ends; it is correct when kind and speaker match
 * too.
 */
const scorePassages = async (analyze: Analyze, name: string, show: boolean): Promise<string> => {
  const passages = readQuotePassages(
    readFileSync(path.join(import.meta.dirname, `quotes/${name}.txt`), 'utf8'),
  );
  let [gold, made, found, kind, speaker] = [0, 0, 0, 0, 0];
  for (const { text, quotes } of passages) {
    // oxlint-disable-next-line no-await-in-loop -- one thread
    const analysis = await analyze(text);
    const nameOf = new Map(analysis.entities.map(({ id, name }) => [id, name]));
    gold += quotes.length;
    made += analysis.quotes.length;
    const matched = new Set<number>();
    for (const one of quotes) {
      const words = bare(text.slice(one.start, one.end));
      const at = analysis.quotes.findIndex(
        (quote) => quote.start < one.end && one.start < quote.end && bare(quote.text) === words,
      );
      const quote = analysis.quotes[at];
      if (!quote) {
        if (show) console.log(`  missed: ${words} (${one.speaker ?? 'nobody named'})`);
        continue;
      }
      matched.add(at);
      found += 1;
      if (quote.kind === one.kind) kind += 1;
      const name = quote.speaker === null ? null : (nameOf.get(quote.speaker) ?? null);
      if (name === one.speaker) speaker += 1;
      else if (show) console.log(`  speaker: ${words}: ${one.speaker ?? 'nobody'}, not ${name ?? 'nobody'}`);
    }
    if (show)
      analysis.quotes.forEach((quote, i) => {
        if (!matched.has(i)) console.log(`  extra: ${quote.text} (${quote.speakerText})`);
      });
  }
  const f1 = (2 * found) / (gold + made);
  const which = name === 'passages' ? 'own passages' : 'passages held out';
  return `quotes (${which}): F1 ${f1.toFixed(3)} (${found} of ${gold} found, ${made} made), ${kind} of the right kind, ${speaker} with the right speaker`;
};

/** The passages that the rules were developed with, and held-out ones. */
export const scoreQuotes = async (analyze: Analyze, show = false): Promise<string> =>
  [await scorePassages(analyze, 'passages', show), await scorePassages(analyze, 'held-out', show)].join('\n');
