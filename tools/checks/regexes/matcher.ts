import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Thrown when a search takes more steps than allowed. */
export class StepLimitError extends Error {
  override name = 'StepLimitError';
}

type Continue = (at: number) => boolean;
type Matcher = (at: number, then: Continue) => boolean;

/** State of one search. */
interface Search {
  text: string;
  steps: number;
  limit: number;
  captures: ([number, number] | null)[];
}

export type CharacterNode =
  AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

export const isCharacter = (node: AST.Node): node is CharacterNode =>
  node.type === 'Character' ||
  node.type === 'CharacterSet' ||
  node.type === 'CharacterClass' ||
  node.type === 'ExpressionCharacterClass';

/** Whether a single character matches a node, according to the engine itself. */
export function characterTest({ raw }: CharacterNode, flags: string): (character: string) => boolean {
  const pattern = new RegExp(`^(?:${raw})$`, flags.replaceAll(/[gymd]/g, ''));
  const known = new Map<string, boolean>();
  return (character) => {
    let matches = known.get(character);
    if (matches === undefined) known.set(character, (matches = pattern.test(character)));
    return matches;
  };
}

/** Groups by the node of their parentheses, numbered from 1. */
function numberGroups(pattern: AST.Pattern): Map<AST.CapturingGroup, number> {
  const groups = new Map<AST.CapturingGroup, number>();
  const visit = (node: AST.Node): void => {
    if (node.type === 'CapturingGroup') groups.set(node, groups.size + 1);
    if ('alternatives' in node && node.type !== 'ClassStringDisjunction') node.alternatives.forEach(visit);
    if (node.type === 'Alternative') node.elements.forEach(visit);
    if (node.type === 'Quantifier') visit(node.element);
  };
  visit(pattern);
  return groups;
}

const isLineEnd = (character: string): boolean => /[\n\r\u2028\u2029]/.test(character);
const isWordCharacter = (character: string): boolean => /\w/.test(character);

/**
 * A backtracking matcher that counts its steps (characters compared and alternatives tried), as V8's does without its
 * shortcuts. The count depends only on the pattern and the text, not on the machine.
 */
export function createMatcher(source: string, flags: string) {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const groups = numberGroups(pattern);
  const search: Search = { text: '', steps: 0, limit: 0, captures: [] };
  const step = (): void => {
    search.steps += 1;
    if (search.steps > search.limit) throw new StepLimitError();
  };

  const character =
    (test: (character: string) => boolean, back: boolean): Continue =>
    (at) => {
      step();
      const index = back ? at - 1 : at;
      return index >= 0 && index < search.text.length && test(search.text.charAt(index));
    };

  const sequence = (parts: readonly Matcher[]): Matcher =>
    parts.reduceRight<Matcher>(
      (rest, part) => (at, then) => part(at, (next) => rest(next, then)),
      (at, then) => then(at),
    );

  const disjunction = (alternatives: readonly AST.Alternative[], back: boolean): Matcher => {
    const options = alternatives.map(({ elements }) => {
      const parts = elements.map((element) => compile(element, back));
      return sequence(back ? parts.toReversed() : parts);
    });
    return (at, then) =>
      options.some((option) => {
        step();
        return option(at, then);
      });
  };

  /** A repeated character needs no stack. */
  const characterLoop =
    (matches: Continue, { min, max, greedy }: AST.Quantifier, back: boolean): Matcher =>
    (at, then) => {
      const move = back ? -1 : 1;
      let count = 0;
      while (count < min) {
        if (!matches(at + count * move)) return false;
        count += 1;
      }
      if (!greedy) {
        for (;;) {
          if (then(at + count * move)) return true;
          if (count >= max || !matches(at + count * move)) return false;
          count += 1;
        }
      }
      while (count < max && matches(at + count * move)) count += 1;
      for (; count >= min; count -= 1) {
        step();
        if (then(at + count * move)) return true;
      }
      return false;
    };

  const loop = (body: Matcher, { min, max, greedy }: AST.Quantifier): Matcher => {
    const repeat = (at: number, count: number, then: Continue): boolean => {
      const again = (): boolean =>
        count < max &&
        body(at, (next) => (next === at && count >= min ? false : repeat(next, count + 1, then)));
      if (count < min) return again();
      return greedy ? again() || then(at) : then(at) || again();
    };
    return (at, then) => repeat(at, 0, then);
  };

  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inside = disjunction(node.alternatives, node.kind === 'lookbehind');
      return (at, then) => inside(at, () => true) !== node.negate && then(at);
    }
    const isMultiline = flags.includes('m');
    const around = (at: number): [string, string] => [search.text.charAt(at - 1), search.text.charAt(at)];
    return (at, then) => {
      const [before, after] = around(at);
      step();
      switch (node.kind) {
        case 'start':
          return (at === 0 || (isMultiline && isLineEnd(before))) && then(at);
        case 'end':
          return (at === search.text.length || (isMultiline && isLineEnd(after))) && then(at);
        default:
          return (isWordCharacter(before) !== isWordCharacter(after)) !== node.negate && then(at);
      }
    };
  };

  const backreference = (node: AST.Backreference): Matcher => {
    const resolved = Array.isArray(node.resolved) ? node.resolved : [node.resolved];
    const numbers = resolved.map((group) => groups.get(group) ?? 0);
    return (at, then) => {
      const span = numbers.map((number) => search.captures[number]).find((capture) => capture);
      const words = span ? search.text.slice(...span) : '';
      search.steps += words.length;
      step();
      return search.text.startsWith(words, at) && then(at + words.length);
    };
  };

  function compile(node: AST.Element, back: boolean): Matcher {
    if (isCharacter(node)) {
      const matches = character(characterTest(node, flags), back);
      return (at, then) => matches(at) && then(at + (back ? -1 : 1));
    }
    switch (node.type) {
      case 'Group':
        return disjunction(node.alternatives, back);
      case 'CapturingGroup': {
        const inside = disjunction(node.alternatives, back);
        const number = groups.get(node) ?? 0;
        return (at, then) => {
          const before = search.captures[number] ?? null;
          const isMatch = inside(at, (next) => {
            const outer = search.captures[number] ?? null;
            search.captures[number] = at < next ? [at, next] : [next, at];
            if (then(next)) return true;
            search.captures[number] = outer;
            return false;
          });
          if (!isMatch) search.captures[number] = before;
          return isMatch;
        };
      }
      case 'Quantifier': {
        if (isCharacter(node.element))
          return characterLoop(character(characterTest(node.element, flags), back), node, back);
        return loop(compile(node.element, back), node);
      }
      case 'Assertion':
        return assertion(node);
      case 'Backreference':
        return backreference(node);
    }
  }

  const whole = disjunction(pattern.alternatives, false);

  /** Steps of a search through the text; with the flag `g`, of finding all matches. Throws StepLimitError. */
  const countSteps = (text: string, limit: number): number => {
    Object.assign(search, { text, steps: 0, limit, captures: [] });
    let at = 0;
    while (at <= text.length) {
      let end = -1;
      const isMatch = whole(at, (next) => {
        end = next;
        return true;
      });
      if (isMatch && !flags.includes('g')) break;
      if (!isMatch && flags.includes('y')) break;
      at = isMatch && end > at ? end : at + 1;
    }
    return search.steps;
  };
  /** Whether the pattern matches anywhere in a text. */
  const isMatch = (text: string): boolean => {
    Object.assign(search, { text, steps: 0, limit: Number.POSITIVE_INFINITY, captures: [] });
    return Array.from({ length: text.length + 1 }, (_, at) => at).some((at) => whole(at, () => true));
  };
  return { pattern, countSteps, isMatch };
}
