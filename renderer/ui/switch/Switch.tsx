import type { ReactNode } from 'react';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { classNames } from '../class-names/class-names.ts';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Places the switch. */
  readonly className?: string | undefined;
  /** The label beside the switch, its accessible name. */
  readonly children: ReactNode;
}

/** An on/off switch with its label; a click on either toggles it. */
export function Switch({ checked, onChange, className, children }: SwitchProps) {
  return (
    <BaseSwitch.Root
      nativeButton
      render={<button type="button" />}
      className={classNames(styles['switch'], className)}
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
    >
      <span>{children}</span>
      <span className={styles['track']} aria-hidden="true">
        <BaseSwitch.Thumb className={styles['thumb']} />
      </span>
    </BaseSwitch.Root>
  );
}
