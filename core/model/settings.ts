import type { EntityKind } from './analysis.ts';
import type { ColorNames } from './annotation.ts';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Days that the bin may keep an article; null: until it is emptied. */
export const binDays = [null, 30, 90, 365] as const;
type BinDays = (typeof binDays)[number];

export interface Settings {
  /** `system` follows the operating system until the person chooses. */
  readonly theme: Theme;
  readonly colorNames: ColorNames;
  /** Whether entity mentions are shown in the text. */
  readonly entityLayer: boolean;
  /** The kinds whose names are marked in the text while `entityLayer` is on. */
  readonly markedKinds: readonly EntityKind[];
  /** Size of the article's text, CSS pixels. */
  readonly textSize: number;
  /** Whether the program asks once a day for a newer version; off until the person turns it on. */
  readonly lookForUpdates: boolean;
  /** What is longer in the bin goes for good, at the next start of the program. */
  readonly binDays: BinDays;
}

export const textSizes = { min: 14, max: 28, default: 19 } as const;

/** Money, dates and the like would underline half of a text. */
export const defaultMarkedKinds: readonly EntityKind[] = [
  'person',
  'place',
  'organization',
  'group',
  'event',
  'work',
];
