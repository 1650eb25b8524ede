import type { InputHTMLAttributes } from 'react';
import { Field as BaseField } from '@base-ui/react/field';
import styles from './Slider.module.css';

interface SliderProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'className'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** Selects a number of a range. Its name is the label of the surrounding `Field`, or `aria-label`. */
export function Slider({ onChange, ...rest }: SliderProps) {
  return (
    <BaseField.Control
      type="range"
      className={styles['slider']}
      onValueChange={(value) => onChange(Number(value))}
      {...rest}
    />
  );
}
