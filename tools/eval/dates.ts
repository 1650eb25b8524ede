import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findDates } from '../../core/analysis/dates/find-dates.ts';

interface DateCase {
  readonly publishedAt: string;
  readonly text: string;
  readonly dates: readonly { readonly start: number; readonly end: number; readonly value: string | null }[];
}

/** Parses "2026-03-18 | He left on [Friday=2026-03-13]." */
export const readDateCases = (lines: string): DateCase[] =>
  lines
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [publishedAt = '', marked = ''] = line.split(' | ');
      let text = '';
      let last = 0;
      const dates: { start: number; end: number; value: string | null }[] = [];
      for (const { index, 0: whole, 1: words = '', 2: value = '' } of marked.matchAll(
        /\[([^=\]]*)=([^\]]*)\]/g,
      )) {
        text += marked.slice(last, index);
        dates.push({
          start: text.length,
          end: text.length + words.length,
          value: value === '?' ? null : value,
        });
        text += words;
        last = index + whole.length;
      }
      return { publishedAt, text: text + marked.slice(last), dates };
    });

/**
 * Counts how many expressions are found, and how many have the right value. A missing or extra article or "on" is
 * ignored.
 */
const scoreCases = (name: string, show: boolean): string => {
  const cases = readDateCases(readFileSync(path.join(import.meta.dirname, `dates/${name}.txt`), 'utf8'));
  let [gold, found, right, extra] = [0, 0, 0, 0];
  for (const { publishedAt, text, dates } of cases) {
    const expressions = findDates(text, publishedAt);
    const bare = (start: number, end: number): string =>
      text
        .slice(start, end)
        .replace(/^(?:on|in|the|from|between) /i, '')
        .replace(/^(?:the) /i, '');
    for (const { start, end, value } of dates) {
      gold += 1;
      const own = expressions.find(
        (one) => one.start < end && start < one.end && bare(one.start, one.end) === bare(start, end),
      );
      if (own) found += 1;
      if (own && own.value === value) right += 1;
      else if (show)
        console.log(
          `  ${text.slice(start, end)}: ${value ?? '?'}, not ${expressions.map((one) => `${one.text}=${one.value}`).join('; ')}`,
        );
    }
    extra += expressions.filter(
      (one) => !dates.some(({ start, end }) => one.start < end && start < one.end),
    ).length;
  }
  const which = name === 'cases' ? 'own examples' : 'examples held out';
  return `dates (${which}): ${found} of ${gold} found, ${right} with the right value, ${extra} too many`;
};

/** The examples that the rules were developed with, and held-out ones. */
export const scoreDates = (show = false): string =>
  ['cases', 'held-out'].map((name) => scoreCases(name, show)).join('\n');
