import type { AST } from '@eslint-community/regexpp';
import { characterTest, isCharacter, type CharacterNode } from './matcher.ts';

/** Characters of the texts. */
const alphabet = [...'\t \n\ra0AéÀ_-.,;:!?/\\<>()[]{}\'"`#@*&%|=+~^$', ...'’‘“”«»·•–—…¡°©€中ก\u00a0\u0301'];
const kinds = [/\s/, /\p{L}/u, /\d/, /[^\s\p{L}\d]/u];

/** Some characters that match, of different kinds. */
function charactersOf(node: CharacterNode, flags: string): string[] {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)];
  const all = alphabet.filter(characterTest(node, flags));
  const ofKind = kinds.flatMap((kind) => {
    const found = all.filter((character) => kind.test(character));
    return [found[0] ?? [], found.at(-1) ?? []].flat();
  });
  return [...new Set(ofKind)];
}

/** A character that a repeated single character does not match, if there is one. */
const stopsOf = (node: AST.Node, flags: string): string[] => {
  if (!isCharacter(node)) return [];
  const matches = characterTest(node, flags);
  return [alphabet.find((character) => !/\s/.test(character) && !matches(character)) ?? []].flat();
};

const mostSamples = 4;

/** Short texts that a node matches, apart from its assertions and references. */
function samplesOf(node: AST.Element, flags: string): string[] {
  if (isCharacter(node)) return charactersOf(node, flags);
  if (node.type === 'Quantifier') {
    if (node.max === 0) return [''];
    const count = Math.max(1, Math.min(node.min, 20));
    return samplesOf(node.element, flags).map((sample) => sample.repeat(count));
  }
  if (node.type === 'Group' || node.type === 'CapturingGroup')
    return node.alternatives.flatMap(({ elements }) => sequencesOf(elements, flags)).slice(0, mostSamples);
  return [''];
}

/** Samples of consecutive nodes: the first one of each, then each with another choice. */
function sequencesOf(elements: readonly AST.Element[], flags: string): string[] {
  const parts = elements.map((element) => {
    const samples = samplesOf(element, flags);
    return samples.length === 0 ? [''] : samples;
  });
  const longest = Math.min(mostSamples, Math.max(1, ...parts.map((part) => part.length)));
  return Array.from({ length: longest }, (_, at) =>
    parts.map((part) => part[at % part.length] ?? '').join(''),
  );
}

/** A part that may repeat often, with texts for what precedes and follows it. */
interface Repetition {
  /** Characters that end the repetition: one that no text has, a line end, and one of the alphabet that does not match. */
  readonly stops: readonly string[];
  readonly before: readonly string[];
  readonly bodies: readonly string[];
  readonly behind: readonly string[];
}

/** A quantifier with a lower maximum multiplies the work by a small number only. */
const manyTimes = 100;

function repetitionsIn(
  alternatives: readonly AST.Alternative[],
  flags: string,
  before: readonly string[],
): Repetition[] {
  return alternatives.flatMap(({ elements }) =>
    elements.flatMap((element, index): Repetition[] => {
      const own = sequencesOf(elements.slice(0, index), flags);
      const here = before.flatMap((start) => own.map((rest) => start + rest)).slice(0, mostSamples);
      const inner = element.type === 'Quantifier' ? element.element : element;
      const inside = 'alternatives' in inner && inner.type !== 'Assertion' ? inner.alternatives : [];
      const looked =
        inner.type === 'Assertion' && (inner.kind === 'lookahead' || inner.kind === 'lookbehind')
          ? inner.alternatives
          : inside;
      const found = repetitionsIn(looked, flags, here);
      if (element.type !== 'Quantifier' || element.max < manyTimes) return found;
      const behind = sequencesOf(elements.slice(index + 1), flags);
      const stops = ['\u0001', '\n', ...stopsOf(element.element, flags)];
      return [...found, { before: here, bodies: samplesOf(element.element, flags), behind, stops }];
    }),
  );
}

/** Makes a text of about that length by repeating a part. */
export type MakeText = (length: number) => string;

const fill = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

/** Texts on which a pattern may take long: each of its repeated parts many times, in what it expects around them. */
export function attackTexts(pattern: AST.Pattern, flags: string): MakeText[] {
  const makers = new Map<string, MakeText>();
  const add = (name: string, make: MakeText): void => void makers.set(name, make);
  for (const { before, bodies, behind, stops } of repetitionsIn(pattern.alternatives, flags, [''])) {
    const pumps = bodies.length > 1 ? [...bodies, bodies.join('')] : bodies;
    for (const pump of pumps) {
      if (pump === '') continue;
      for (const start of new Set(['', ...before])) {
        for (const end of stops.flatMap((stop) => [stop, stop + pump])) {
          add(`${start}|${pump}|${end}`, (length) => start + fill(pump, length) + end);
          add(`(${start}${pump})|${end}`, (length) => fill(start + pump, length) + end);
        }
        for (const rest of behind) {
          add(`${start}|${pump}|${rest}`, (length) => `${start}${fill(pump, length)}${rest}\u0001`);
          add(`(${start}${pump}${rest})`, (length) => `${fill(start + pump + rest, length)}\u0001`);
        }
      }
    }
  }
  return [...makers.values()];
}
