import { useLayoutEffect, useRef, useState } from 'react';
import { Check, NotebookPen, Quote, Tag, UserPlus, X } from 'lucide-react';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import type { ColorNames, HighlightColor } from '../../../core/model/annotation.ts';
import { Button, IconButton } from '../../ui/button/Button.tsx';
import { Swatches } from '../../ui/swatch/Swatches.tsx';
import './selection-toolbar.css';

interface SelectionToolbarProps {
  /** Bounding box of the selection in the window, CSS pixels. */
  readonly box: DOMRect;
  readonly colorNames: ColorNames;
  /** Set while a highlight's range is being adjusted or an orphaned highlight is being placed. */
  readonly bounds: 'bounds' | 'place' | null;
  readonly onColor: (color: HighlightColor) => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  readonly onName: () => void;
  readonly onSaveBounds: () => void;
  readonly onCancelBounds: () => void;
}

const margin = 8;

/** Above the selection, or below it if there is no room; always inside the window. */
function placeAt(box: DOMRect, width: number, height: number): { left: number; top: number } {
  const left = Math.min(
    window.innerWidth - width - margin,
    Math.max(margin, box.left + box.width / 2 - width / 2),
  );
  const above = box.top - height - margin;
  const below = Math.min(box.bottom + margin, window.innerHeight - height - margin);
  return { left, top: above >= 60 ? above : below };
}

/** The toolbar of a text selection. A mouse press in it must not clear the selection. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: -9999, top: 0 });
  const { box } = props;
  useLayoutEffect(() => {
    const own = ref.current?.getBoundingClientRect();
    if (own) setPlace(placeAt(box, own.width, own.height));
  }, [box, props.bounds]);
  return (
    <div
      ref={ref}
      className="selection-toolbar"
      role="toolbar"
      aria-label="Selection"
      style={place}
      onMouseDown={(event) => event.preventDefault()}
    >
      {props.bounds !== null ? (
        <>
          <span className="selection-hint">
            {props.bounds === 'place' ? 'Select its words' : 'Select the new bounds'}
          </span>
          <Button variant="primary" onClick={props.onSaveBounds}>
            <Check />
            {props.bounds === 'place' ? 'Place here' : 'Save bounds'}
          </Button>
          <IconButton
            label={props.bounds === 'place' ? 'Do not place it' : 'Keep the old bounds'}
            keys="Esc"
            icon={<X />}
            onClick={props.onCancelBounds}
          />
        </>
      ) : (
        <>
          <Swatches
            label="Highlight"
            nameOf={(color) => `Highlight: ${props.colorNames[color]}`}
            titleOf={(color, position) => `${props.colorNames[color]} (${position})`}
            onChoose={props.onColor}
          />
          <span className="divider" />
          <IconButton
            label="Add a note"
            keys={actionKeys('reader.note')}
            icon={<NotebookPen />}
            onClick={props.onNote}
          />
          <IconButton
            label="Add a tag"
            keys={actionKeys('reader.tags')}
            icon={<Tag />}
            onClick={props.onTag}
          />
          <IconButton
            label="Add as a name"
            keys={actionKeys('reader.addName')}
            icon={<UserPlus />}
            onClick={props.onName}
          />
          <IconButton
            label="Copy as quote"
            keys={actionKeys('reader.copy')}
            icon={<Quote />}
            onClick={props.onCopy}
          />
        </>
      )}
    </div>
  );
}
