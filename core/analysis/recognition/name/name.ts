import type { EntityKind } from '../../../model/analysis.ts';

/** A name found in the text, as a token range from `first` to before `end`. */
export interface FoundName {
  readonly first: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** A nominal mention ("the ministry") that refers to a name found elsewhere. */
  readonly nominal?: boolean;
  /** For an abbreviation in parentheses ("(ECOWAS)"), the first token of the full name. */
  readonly shortFor?: number;
}

/** Tracks the tokens claimed by names, so that a less reliable rule does not override a more reliable one. */
export const createTokenCover = (
  size: number,
): { isFree(first: number, end: number): boolean; take(name: FoundName): void } => {
  const taken = new Uint8Array(size);
  return {
    isFree: (first, end) => {
      for (let i = first; i < end; i += 1) if (taken[i] !== 0) return false;
      return true;
    },
    take: ({ first, end }) => taken.fill(1, first, end),
  };
};

/** Looks up names by token. The names must not overlap. */
export const createNameIndex = <Name extends FoundName>(
  size: number,
  names: readonly Name[],
): { at(token: number): Name | undefined; overlapping(first: number, end: number): Name[] } => {
  const numbers = new Int32Array(size);
  names.forEach(({ first, end }, number) => numbers.fill(number + 1, first, end));
  const at = (token: number): Name | undefined => names[(numbers[token] ?? 0) - 1];
  return {
    at,
    overlapping: (first, end) => {
      const found = new Set<Name>();
      for (let token = first; token < end; token += 1) {
        const name = at(token);
        if (name) found.add(name);
      }
      return [...found];
    },
  };
};
