import { t } from '../../../messages/translate.ts';
import type { MapMark } from './map-marks.ts';
import { UnstyledButton } from '../../ui/button/Button.tsx';

interface MapMarksProps {
  /** The heaviest first. */
  readonly marks: readonly MapMark[];
  /** Always labeled, because it is highlighted in the list. */
  readonly pointedId: string | null;
  /** Width of the frame, CSS pixels. */
  readonly frameWidth: number;
  readonly onChoose: (entityId: string) => void;
}

/** The dots and labels of the places. Hidden from screen readers, which get the same places from the list below. */
export function MapMarks({ marks, pointedId, frameWidth, onChoose }: MapMarksProps) {
  return (
    // Positions count from the left.
    <div className="chart-marks" dir="ltr" aria-hidden="true">
      {/* Heavier places are painted over lighter ones. */}
      {marks.toReversed().map(({ entity, label, x, y, radius, width, labelAt }) => {
        const isPointed = entity.id === pointedId;
        const left = labelAt?.x ?? Math.min(x + radius + 3, frameWidth - width - 4);
        return (
          <div key={entity.id} data-pointed={isPointed ? '' : undefined} className="chart-mark">
            <UnstyledButton
              tabIndex={-1}
              className="map-dot"
              tooltip={t('analysis.places.mark', { name: entity.name, count: entity.mentions.length })}
              style={{
                width: radius * 2,
                height: radius * 2,
                transform: `translate(${x - radius}px, ${y - radius}px)`,
              }}
              onClick={() => onChoose(entity.id)}
            />
            {labelAt || isPointed ? (
              <span
                className="chart-label"
                style={{ width: width + 2, transform: `translate(${left}px, ${labelAt?.y ?? y - 8}px)` }}
              >
                {label}
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
