import { attackTexts } from './attack-texts.ts';
import { createMatcher, StepLimitError } from './matcher.ts';

/** A text for which a pattern takes more than linear time. */
export interface SlowText {
  /** The beginning of the text. */
  readonly text: string;
  /** Factor by which the work grows when the text doubles; null when it exceeds the step limit. */
  readonly growth: number | null;
}

/** Lengths of the texts, in UTF-16 code units. */
const lengths = [250, 500] as const;
/** Twice the text is twice the work in a linear pattern, four times in a quadratic one. */
const maxGrowth = 3;
/** Steps for each character of a text; far more than a linear pattern takes. */
const maxStepsPerCharacter = 500;

/** Searches for a text on which a pattern takes more than linear time; null when none is found. */
export function findSlowText(source: string, flags: string): SlowText | null {
  const { pattern, countSteps } = createMatcher(source, flags);
  let worst: SlowText | null = null;
  for (const make of attackTexts(pattern, flags)) {
    const [short, long] = lengths.map(make);
    if (short === undefined || long === undefined) continue;
    try {
      const [before, after] = [short, long].map((text) =>
        countSteps(text, maxStepsPerCharacter * text.length),
      );
      const growth = (after ?? 0) / Math.max(before ?? 0, long.length);
      if (growth > maxGrowth && growth > (worst?.growth ?? 0)) worst = { text: short.slice(0, 60), growth };
    } catch (error) {
      // The matcher recurses; the engine does not.
      if (error instanceof RangeError) continue;
      if (!(error instanceof StepLimitError)) throw error;
      return { text: short.slice(0, 60), growth: null };
    }
  }
  return worst;
}
