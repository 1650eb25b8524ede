import { useEffect } from 'react';
import { useActionRegistry } from '../lib/actions/use-actions.tsx';

/** Actions of the buttons of a mouse, by `MouseEvent.button`. */
const actions: Readonly<Record<number, 'back' | 'forward'>> = { 3: 'back', 4: 'forward' };

/** Goes back and forward by the buttons of the mouse. */
export function useMouseHistoryButtons(): void {
  const registry = useActionRegistry();
  useEffect(() => {
    const onMouseUp = (event: MouseEvent) => {
      const action = actions[event.button];
      if (action === undefined) return;
      event.preventDefault();
      registry.run(action);
    };
    window.addEventListener('mouseup', onMouseUp);
    return () => window.removeEventListener('mouseup', onMouseUp);
  }, [registry]);
}
