import { actionOf, keysOf, type ActionId } from '../../../contract/actions.ts';
import { t } from '../../../messages/translate.ts';
import { keyLabel } from '../dom/keyboard.ts';

const keySymbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
  Escape: 'Esc',
};

/** Splits a combination into key labels: "Mod+z" → Mod, Z. */
export const chordOf = (combo: string): string[] =>
  keysOf(combo).map((key) =>
    key === ' ' ? t('settings.key.space') : (keySymbols[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
  );

/** Returns the first key combination of an action for a tooltip or menu: "Ctrl+Z". Empty if it has none. */
export function actionKeys(id: ActionId): string {
  const { keys = [], otherKeys = [] } = actionOf(id);
  const first = keys[0] ?? otherKeys[0];
  return first === undefined ? '' : keyLabel(chordOf(first).join('+'));
}
