import type { ReactNode } from 'react';
import { t } from '../../../messages/translate.ts';
import { actionIds, actionOf, type ActionDeclaration, type ActionId } from '../../../contract/actions.ts';

/** How the menu item of an action currently differs from the declaration. */
interface ActionItemState {
  readonly label?: string;
  readonly icon?: ReactNode;
  /** The item stays in the menu, but does nothing. */
  readonly isDisabled?: boolean;
}

export interface ActionBinding {
  /** Whether the action is available, given the key event, or without one when called from a menu. Default: always. */
  readonly when?: (event?: KeyboardEvent) => boolean;
  /**
   * Runs the action. `combo` is the pressed combination; from a menu it is the action's first key, or empty if it has
   * none. Returns false if there was nothing to do; the key is then left to the browser.
   */
  readonly run: (combo: string) => unknown;
  readonly item?: () => ActionItemState;
}
/** The implementations of actions in the current view. A plain function is a binding without `when`. */
export type ActionBindings = { readonly [Id in ActionId]?: ActionBinding | ActionBinding['run'] };

interface PressedKey {
  /** In the format of `comboOf`. */
  readonly combo: string;
  /** The focus is in a text field. */
  readonly isTyping: boolean;
  /** A dialog is open, so only global actions run. */
  readonly isDialogOpen: boolean;
  readonly event: KeyboardEvent;
}

/** An available action, for menus and the command palette. */
interface AvailableAction
  extends Omit<ActionDeclaration, 'label' | 'itemLabel'>, Omit<ActionItemState, 'label'> {
  readonly id: ActionId;
  readonly label: string;
  /** The current label of its menu item. */
  readonly itemLabel: string;
  readonly run: () => void;
}

export interface ActionRegistry {
  /** Binds actions until the returned function is called. `bindings` is read on each use. */
  bind(bindings: () => ActionBindings): () => void;
  /** Runs an action; returns false if it is unbound, unavailable or had nothing to do. */
  run(id: ActionId): boolean;
  /** Runs the action of a key; returns false if no action handled it. */
  press(key: PressedKey): boolean;
  /** The available actions among `ids`; by default all, in the order of the contract. */
  available(ids?: readonly ActionId[]): AvailableAction[];
  /** Calls a function when actions are bound or `changed` is called, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Notifies the subscribers that the bindings may return something else now. */
  changed(): void;
}

const combosOf = ({ keys = [], otherKeys = [] }: ActionDeclaration): string[] => [...keys, ...otherKeys];

/** The actions of each key; those of the view come before global ones. */
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

/** Creates the registry that binds the contract's actions to their implementations in this window. */
export function createActionRegistry(): ActionRegistry {
  const bound = new Set<() => ActionBindings>();
  const byCombo = idsByCombo();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const bindingOf = (id: ActionId): ActionBinding | null => {
    for (const bindings of bound) {
      const found = bindings()[id];
      if (found) return typeof found === 'function' ? { run: found } : found;
    }
    return null;
  };
  const perform = (id: ActionId, combo: string, event?: KeyboardEvent): boolean => {
    const binding = bindingOf(id);
    if (!binding || binding.when?.(event) === false || binding.item?.().isDisabled) return false;
    return binding.run(combo) !== false;
  };
  const runFromMenu = (id: ActionId): boolean => perform(id, actionOf(id).keys?.[0] ?? '');

  return {
    bind(bindings) {
      bound.add(bindings);
      changed();
      return () => {
        bound.delete(bindings);
        changed();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
    run: runFromMenu,
    press: ({ combo, isTyping, isDialogOpen, event }) =>
      (byCombo.get(combo) ?? []).some((id) => {
        const { scope, worksInFields } = actionOf(id);
        if (isTyping && !worksInFields) return false;
        if (isDialogOpen && scope !== 'Everywhere') return false;
        return perform(id, combo, event);
      }),
    available: (ids = actionIds) =>
      ids.flatMap((id) => {
        const binding = bindingOf(id);
        if (!binding || binding.when?.() === false) return [];
        const declared = actionOf(id);
        const { label: itemLabel = t(declared.itemLabel ?? declared.label), ...state } =
          binding.item?.() ?? {};
        const label = t(declared.label);
        return [{ ...declared, ...state, id, label, itemLabel, run: () => void runFromMenu(id) }];
      }),
  };
}
