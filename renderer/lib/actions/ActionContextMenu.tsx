import type { ActionId } from '../../../contract/actions.ts';
import { ContextMenu, type MenuPosition } from '../../ui/menu/ContextMenu.tsx';
import { useActionItems } from './use-action-items.ts';

interface ActionContextMenuProps {
  /** The accessible name: what the actions act on. */
  readonly label: string;
  readonly at: MenuPosition;
  /** The menu offers the available ones of these actions, with a line between the groups. */
  readonly groups: readonly (readonly ActionId[])[];
  readonly onClose: () => void;
}

/** A context menu of actions, open while it is mounted. */
export function ActionContextMenu({ groups, ...rest }: ActionContextMenuProps) {
  const items = useActionItems(groups);
  return items.length > 0 ? <ContextMenu items={items} {...rest} /> : null;
}
