import type { ChangeEvent, InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import styles from './Checkbox.module.css';

interface BoxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'children'> {
  readonly checked: boolean;
  /** The label beside the box; a click on it toggles the box. Without one, `aria-label` names the box. */
  readonly children?: ReactNode;
  /** Places and arranges the label, or the box if it has none. */
  readonly className?: string | undefined;
}

interface CheckboxProps extends BoxProps {
  /** Neither on nor off: some of several things are on. */
  readonly mixed?: boolean;
  /** `isShift`: the Shift key was held, which extends a selection. */
  readonly onChange: (checked: boolean, isShift: boolean) => void;
}

interface RadioProps extends BoxProps {
  /** The same for all radio buttons of a group. */
  readonly name: string;
  /** Called when the radio button is chosen. */
  readonly onChange: () => void;
}

const isShiftEvent = (event: ChangeEvent): boolean => (event.nativeEvent as MouseEvent).shiftKey;

function withLabel(label: ReactNode, className: string | undefined, box: (className: string) => ReactNode) {
  if (label === undefined) return box(classNames(styles['box'], className));
  return (
    <label className={classNames(styles['choice'], className)}>
      {box(classNames(styles['box']))}
      {label}
    </label>
  );
}

/** A checkbox, with or without a label. Why it is a native one: docs/adr/0121. */
export function Checkbox({ mixed = false, className, children, onChange, ...rest }: CheckboxProps) {
  return withLabel(children, className, (boxClass) => (
    <input
      type="checkbox"
      className={boxClass}
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      onChange={(event) => onChange(event.target.checked, isShiftEvent(event))}
      {...rest}
    />
  ));
}

/** A radio button, with or without a label. */
export function Radio({ className, children, onChange, ...rest }: RadioProps) {
  return withLabel(children, className, (boxClass) => (
    <input type="radio" className={boxClass} onChange={() => onChange()} {...rest} />
  ));
}
