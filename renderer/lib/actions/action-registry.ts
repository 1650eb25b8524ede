import { actionIds, actionOf, type ActionDeclaration, type ActionId } from '../../../contract/actions.ts';

export interface ActionBinding {
  /** Whether the action is available now: by the given key event, or from a menu where there is none. Default: always. */
  readonly when?: (event?: KeyboardEvent) => boolean;
  /**
   * Runs the action. `combo` is the key that was pressed; from a menu it is the first key of the action, or empty where it
   * has none. Answers false when there was nothing to do; the key is then left to the browser.
   */
  readonly run: (combo: string) => unknown;
}
/** What actions do in the view that is shown. A function alone is a binding without `when`. */
export type ActionBindings = { readonly [Id in ActionId]?: ActionBinding | ActionBinding['run'] };

interface PressedKey {
  /** As `comboOf` writes it. */
  readonly combo: string;
  /** The focus is in a text field. */
  readonly isTyping: boolean;
  /** A dialog is open: only actions of the scope Everywhere run. */
  readonly isDialogOpen: boolean;
  readonly event: KeyboardEvent;
}

/** An action that is available now, as a menu or a palette lists it. */
interface AvailableAction extends ActionDeclaration {
  readonly id: ActionId;
  readonly run: () => void;
}

export interface ActionRegistry {
  /** Binds actions until the returned function is called. `bindings` is read at each use. */
  bind(bindings: () => ActionBindings): () => void;
  /** Runs an action; false where it is not bound, not available now or had nothing to do. */
  run(id: ActionId): boolean;
  /** Runs the action of a key; false where no action took the key. */
  press(key: PressedKey): boolean;
  /** The actions that are available now, in the order of the contract. */
  available(): AvailableAction[];
}

const combosOf = ({ keys = [], otherKeys = [] }: ActionDeclaration): string[] => [...keys, ...otherKeys];

/** The actions of each key: those of a view come before those that work everywhere. */
function idsByCombo(): ReadonlyMap<string, readonly ActionId[]> {
  const ids = new Map<string, ActionId[]>();
  const inOrder = actionIds.toSorted(
    (a, b) => Number(actionOf(a).scope === 'Everywhere') - Number(actionOf(b).scope === 'Everywhere'),
  );
  for (const id of inOrder)
    for (const combo of actionOf(id).isListedOnly ? [] : combosOf(actionOf(id)))
      ids.set(combo, [...(ids.get(combo) ?? []), id]);
  return ids;
}

/** Creates the registry that binds the actions of the contract to what they do in this window. */
export function createActionRegistry(): ActionRegistry {
  const bound = new Set<() => ActionBindings>();
  const byCombo = idsByCombo();

  const bindingOf = (id: ActionId): ActionBinding | null => {
    for (const bindings of bound) {
      const found = bindings()[id];
      if (found) return typeof found === 'function' ? { run: found } : found;
    }
    return null;
  };
  const perform = (id: ActionId, combo: string, event?: KeyboardEvent): boolean => {
    const binding = bindingOf(id);
    if (!binding || binding.when?.(event) === false) return false;
    return binding.run(combo) !== false;
  };
  const runFromMenu = (id: ActionId): boolean => perform(id, actionOf(id).keys?.[0] ?? '');

  return {
    bind(bindings) {
      bound.add(bindings);
      return () => bound.delete(bindings);
    },
    run: runFromMenu,
    press: ({ combo, isTyping, isDialogOpen, event }) =>
      (byCombo.get(combo) ?? []).some((id) => {
        const { scope, worksInFields } = actionOf(id);
        if (isTyping && !worksInFields) return false;
        if (isDialogOpen && scope !== 'Everywhere') return false;
        return perform(id, combo, event);
      }),
    available: () =>
      actionIds.flatMap((id) => {
        const binding = bindingOf(id);
        if (!binding || binding.when?.() === false) return [];
        return [{ ...actionOf(id), id, run: () => void runFromMenu(id) }];
      }),
  };
}
