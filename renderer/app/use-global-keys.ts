import { useEffect, useRef } from 'react';
import type { EventPayload } from '../../contract/events.ts';
import { bridge } from '../lib/api/bridge.ts';
import { comboOf, isTyping } from '../lib/dom/keyboard.ts';

export type MenuAction = EventPayload<'menu'>['action'];

const combos: Readonly<Record<string, MenuAction>> = {
  'Mod+z': 'undo',
  'Mod+Shift+z': 'redo',
  'Mod+y': 'redo',
  'Mod+e': 'export',
  'Mod+o': 'import',
  'Mod+Shift+o': 'import-address',
  'Mod+,': 'settings',
  'Mod+l': 'library',
  'Mod+Shift+n': 'notes',
  'Mod+Shift+e': 'names',
  'Mod+f': 'find',
  'Mod+k': 'search',
  'Mod+Shift+f': 'search',
  'Mod+=': 'text-larger',
  'Mod++': 'text-larger',
  'Mod+Shift++': 'text-larger',
  'Mod+-': 'text-smaller',
  'Mod+0': 'text-default-size',
  'Shift+?': 'shortcuts',
  '?': 'shortcuts',
};

/**
 * The actions of the application menu, by menu and by key. The keys are handled here as well as in the menu, so that
 * they work where a system shows no menu; a key that the menu took never arrives here.
 */
export function useGlobalKeys(run: (action: MenuAction) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const combo = comboOf(event);
      const action = combos[combo];
      if (!action || event.defaultPrevented) return;
      const plain = !combo.startsWith('Mod+');
      const editing = action === 'undo' || action === 'redo';
      if (isTyping(event.target) && (plain || editing)) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('keydown', onKey);
    const stop = bridge().on('menu', ({ action }) => {
      // In a text field, undo is the field's own.
      if ((action === 'undo' || action === 'redo') && isTyping(document.activeElement)) {
        document.execCommand(action);
        return;
      }
      latest.current(action);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
}
