import { t } from '../../../messages/translate.ts';
import { actionIds, actionOf, type ActionScope } from '../../../contract/actions.ts';
import { chordOf } from '../../lib/actions/action-keys.ts';

/** Keys pressed together; `Mod` is Ctrl, or Command on macOS. */
export type Chord = readonly string[];

/** An entry of the shortcut list. */
interface Shortcut {
  /** Any of these chords triggers it. */
  readonly keys: readonly Chord[];
  readonly action: string;
  readonly where: ActionScope;
}

/** The keyboard shortcuts worth listing. */
export const listShortcuts = (): Shortcut[] =>
  actionIds
    .map(actionOf)
    .flatMap(({ label, scope, keys }) =>
      keys ? [{ keys: keys.map(chordOf), action: t(label), where: scope }] : [],
    );

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Escape: 'Esc',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** Label of a key on this system: "Mod" → "Ctrl" or "⌘". */
export const keyToLabel = (key: string, mac: boolean): string =>
  (mac ? macNames[key] : otherNames[key]) ?? key;
