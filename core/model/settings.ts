import type { EntityKind } from './analysis.ts';
import type { ColorNames } from './annotation.ts';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Number of days after which articles in the trash are deleted permanently; null: never. */
export const trashDays = [null, 30, 90, 365] as const;
type TrashDays = (typeof trashDays)[number];

/** The setting for the language of the system; any other value is the tag of a language. */
export const systemLanguage = 'system';

export interface Settings {
  /** BCP 47 tag, or `systemLanguage`. A tag without a catalog in this version counts as `systemLanguage`. */
  readonly language: string;
  /** `system` follows the operating system. */
  readonly theme: Theme;
  readonly colorNames: ColorNames;
  /** Whether entity mentions are underlined in the text. */
  readonly entityLayer: boolean;
  /** Kinds that are underlined while `entityLayer` is on. */
  readonly markedKinds: readonly EntityKind[];
  /** Font size of the article's text, CSS pixels. */
  readonly textSize: number;
  /** Size of the whole window, percent: one of `zoomLevels`. */
  readonly zoom: number;
  /** Width of the sidebar of the reader, CSS pixels. */
  readonly sidebarWidth: number;
  /** Whether to check for a new version once a day; off by default. */
  readonly lookForUpdates: boolean;
  /** Articles that have been in the trash longer are deleted at the next start. */
  readonly trashDays: TrashDays;
}

/** Sizes of the window, percent. */
export const zoomLevels = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;
export const defaultZoom = 100;

/** The next larger (1) or smaller (-1) size; the same at the ends. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const levels = direction === 1 ? zoomLevels : zoomLevels.toReversed();
  return levels.find((level) => (level - zoom) * direction > 0) ?? zoom;
}

export const sidebarWidths = { min: 280, max: 640, default: 352 } as const;

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
