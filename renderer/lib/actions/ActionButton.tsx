import type { ComponentProps } from 'react';
import { actionOf, type ActionId } from '../../../contract/actions.ts';
import { t } from '../../../messages/translate.ts';
import { IconButton } from '../../ui/button/Button.tsx';
import { actionIcons } from './action-icons.tsx';
import { actionKeys } from './action-keys.ts';
import { useActionRegistry } from './use-actions.tsx';

interface ActionButtonProps extends Omit<
  ComponentProps<typeof IconButton>,
  'label' | 'keys' | 'icon' | 'onClick' | 'action'
> {
  readonly action: ActionId;
  /** It changes something that exists, so it has the action's `editLabel`. */
  readonly edits?: boolean;
  /** The keys of the action do not work here, so they are not shown. */
  readonly withoutKeys?: boolean;
  /** Default: runs the action. */
  readonly onClick?: () => void;
}

/** An icon button of an action, with the label, the keys and the icon that are declared for it. */
export function ActionButton({ action, edits = false, withoutKeys, onClick, ...rest }: ActionButtonProps) {
  const { run } = useActionRegistry();
  const { label, itemLabel = label, editLabel = itemLabel } = actionOf(action);
  return (
    <IconButton
      label={t(edits ? editLabel : itemLabel)}
      {...(withoutKeys ? {} : { keys: actionKeys(action) })}
      icon={actionIcons[action]}
      onClick={onClick ?? (() => void run(action))}
      {...rest}
    />
  );
}
