import { useSyncExternalStore } from 'react';
import type { ActionId } from '../../../contract/actions.ts';
import type { MenuItem } from '../../ui/menu/MenuItems.tsx';
import { actionIcons } from './action-icons.tsx';
import { actionKeys } from './action-keys.ts';
import { useActionRegistry } from './use-actions.tsx';

/**
 * The available actions among `groups` as the items of a menu, with a line between the groups. The items are updated
 * when the bindings change.
 */
export function useActionItems(groups: readonly (readonly ActionId[])[]): MenuItem[] {
  const registry = useActionRegistry();
  const read = () =>
    groups.flatMap((ids, group) =>
      registry.available(ids).map((item, index) => ({ ...item, begins: group > 0 && index === 0 })),
    );
  // A text, because a snapshot is compared by identity.
  useSyncExternalStore(registry.subscribe, () =>
    JSON.stringify(read().map(({ id, itemLabel, isDisabled }) => [id, itemLabel, isDisabled])),
  );
  return read().map((item, index) => ({
    id: item.id,
    label: item.itemLabel,
    icon: item.icon ?? actionIcons[item.id],
    keys: actionKeys(item.id),
    disabled: item.isDisabled ?? false,
    separator: item.begins && index > 0,
    ...(item.isDestructive ? { tone: 'danger' as const } : {}),
    run: item.run,
  }));
}
