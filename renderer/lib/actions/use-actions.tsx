import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { bridge } from '../api/bridge.ts';
import { isDialogOpen } from '../../ui/dialog/Dialog.tsx';
import { isInMenu } from '../../ui/menu/is-in-menu.ts';
import { comboOf, isTyping } from '../dom/keyboard.ts';
import { createActionRegistry, type ActionBindings, type ActionRegistry } from './action-registry.ts';

const Context = createContext<ActionRegistry>(createActionRegistry());

/** The registry of the window's actions. */
export const useActionRegistry = (): ActionRegistry => useContext(Context);

/** Binds actions while the component is mounted. */
export function useActions(bindings: ActionBindings): void {
  const registry = useActionRegistry();
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
    registry.changed();
  });
  useLayoutEffect(() => registry.bind(() => latest.current), [registry]);
}

/**
 * Runs actions by key and from the application menu; mounted once per window. Keys are handled here as well as in the
 * menu, because some systems show no menu; a key that the menu handled never arrives here.
 */
export function useActionKeys(): void {
  const registry = useActionRegistry();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInMenu(event.target)) return;
      const used = registry.press({
        combo: comboOf(event),
        isTyping: isTyping(event.target),
        isDialogOpen: isDialogOpen(),
        event,
      });
      if (!used) return;
      event.preventDefault();
      // Base UI listens for F6 too, and would always move the focus to the toasts.
      if (event.key === 'F6') event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey);
    const stop = bridge().on('menu', ({ action }) => {
      // Text fields have their own undo.
      if ((action === 'undo' || action === 'redo') && isTyping(document.activeElement))
        document.execCommand(action);
      else registry.run(action);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [registry]);
}
