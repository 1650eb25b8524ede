import type { ReactNode } from 'react';
import './switch.css';

interface SwitchProps {
  readonly checked: boolean;
  readonly onToggle: () => void;
  /** The words beside the switch, its accessible name. */
  readonly children: ReactNode;
}

/** An on/off switch with its words; the whole of it can be clicked. */
export function Switch({ checked, onToggle, children }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={checked} className="switch" onClick={onToggle}>
      <span>{children}</span>
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
