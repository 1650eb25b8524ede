import { actionIds, actionOf, type ActionScope } from '../../../contract/actions.ts';
import { chordOf } from '../../lib/actions/action-keys.ts';

/** Keys pressed together; `Mod` is Ctrl, or Command on a Mac. */
export type Chord = readonly string[];

/** One line of the list of keys. */
interface Shortcut {
  /** Each of these chords does it. */
  readonly keys: readonly Chord[];
  readonly action: string;
  readonly where: ActionScope;
}

/** Every key of the program that is worth knowing. */
export const shortcuts: readonly Shortcut[] = actionIds
  .map(actionOf)
  .flatMap(({ label, scope, keys }) =>
    keys ? [{ keys: keys.map(chordOf), action: label, where: scope }] : [],
  );

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Escape: 'Esc',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** What is printed on a key of this system: "Mod" → "Ctrl" or "⌘". */
export const keyToLabel = (key: string, mac: boolean): string =>
  (mac ? macNames[key] : otherNames[key]) ?? key;
