import type { Analysis, EntityKind } from '../../core/model/analysis.ts';
import { addTallies, createTally, tallyText } from './score.ts';
import type { Tally } from './score.ts';
import type { GoldName, GoldText } from './uner.ts';

export const mainKinds: readonly EntityKind[] = ['person', 'place', 'organization'];
/** The kinds found by rules. */
export const otherKinds: readonly EntityKind[] = ['group', 'event', 'work', 'money', 'percent', 'date'];

const namesOf = ({ entities }: Analysis, kinds: readonly EntityKind[]): GoldName[] =>
  entities
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, mentions }) =>
      mentions.filter(({ type }) => type === 'name').map(({ start, end }) => ({ start, end, kind })),
    );

const keyOf = ({ start, end, kind }: GoldName): string => `${start}-${end}-${kind}`;

/** Analyzes a text, with the encoder or without. */
export type Analyze = (text: string) => Promise<Analysis> | Analysis;

/** Strict spans and kinds; by default persons, places and organizations. */
export const tallyNames = async (
  analyze: Analyze,
  texts: readonly GoldText[],
  say: (line: string) => void = () => {},
  kinds: readonly EntityKind[] = mainKinds,
): Promise<Map<string, Tally>> => {
  const tallies = new Map<string, Tally>(kinds.map((kind) => [kind, createTally()]));
  for (const { text, names: all } of texts) {
    const names = all.filter(({ kind }) => kinds.includes(kind));
    // oxlint-disable-next-line no-await-in-loop -- one thread
    const found = namesOf(await analyze(text), kinds);
    const gold = new Set(names.map(keyOf));
    const foundKeys = new Set(found.map(keyOf));
    for (const kind of kinds) {
      const tally = tallies.get(kind) ?? createTally();
      tally.gold += names.filter((name) => name.kind === kind).length;
      tally.found += found.filter((name) => name.kind === kind).length;
      tally.right += found.filter((name) => name.kind === kind && gold.has(keyOf(name))).length;
    }
    const print = (label: string, { start, end, kind }: GoldName): void =>
      say(
        `${label} ${kind}: ${text.slice(start, end)}   … ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`,
      );
    for (const name of names) if (!foundKeys.has(keyOf(name))) print('missed', name);
    for (const name of found) if (!gold.has(keyOf(name))) print('extra ', name);
  }
  return tallies;
};

export const namesText = (title: string, tallies: Map<string, Tally>): string =>
  [
    `${title}: ${tallyText(addTallies([...tallies.values()]))}`,
    ...[...tallies].map(([kind, tally]) => `  ${kind}: ${tallyText(tally)}`),
  ].join('\n');
