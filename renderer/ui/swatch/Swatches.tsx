import { highlightColors, type HighlightColor } from '../../../core/model/annotation.ts';
import { classNames } from '../class-names/class-names.ts';
import { Tooltip } from '../tooltip/Tooltip.tsx';
import styles from './Swatches.module.css';

interface SwatchesProps {
  /** The accessible name of the group. */
  readonly label: string;
  /** The accessible name of a color. */
  readonly nameOf: (color: HighlightColor) => string;
  /** The tooltip; the name by default. `position` is from 1. */
  readonly tooltipOf?: (color: HighlightColor, position: number) => string;
  /** Whether a color is chosen; without it, a click does something once. */
  readonly isPressed?: (color: HighlightColor) => boolean;
  readonly size?: 'small';
  /** Places the group. */
  readonly className?: string | undefined;
  readonly onChoose: (color: HighlightColor) => void;
}

/** A row of buttons, one for each highlight color. */
export function Swatches({ label, nameOf, tooltipOf = nameOf, ...props }: SwatchesProps) {
  return (
    <div
      className={classNames(styles['swatches'], props.className)}
      data-size={props.size}
      role="group"
      aria-label={label}
    >
      {highlightColors.map((color, index) => (
        <Tooltip key={color} text={tooltipOf(color, index + 1)} isName={tooltipOf === nameOf}>
          <button
            type="button"
            className={styles['swatch']}
            data-color={color}
            aria-label={nameOf(color)}
            aria-pressed={props.isPressed?.(color)}
            onClick={() => props.onChoose(color)}
          />
        </Tooltip>
      ))}
    </div>
  );
}
