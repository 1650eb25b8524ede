import { Check, X } from 'lucide-react';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import type { ColorNames, HighlightColor } from '../../../../core/model/annotation.ts';
import { Button, IconButton } from '../../../ui/button/Button.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import { Popover } from '../../../ui/popover/Popover.tsx';
import { Toolbar } from '../../../ui/toolbar/Toolbar.tsx';
import './selection-toolbar.css';

interface SelectionToolbarProps {
  /** Bounding box of the selection in the window, CSS pixels. */
  readonly box: DOMRect;
  readonly colorNames: ColorNames;
  /** Set while a highlight's range is being adjusted or an orphaned highlight is being placed. */
  readonly bounds: 'bounds' | 'place' | null;
  readonly onColor: (color: HighlightColor) => void;
  readonly onSaveBounds: () => void;
  readonly onCancelBounds: () => void;
}

/** Height of the top bar, which the toolbar does not cover, CSS pixels. */
const barHeight = 60;

/** The toolbar of a text selection. A mouse press in it must not clear the selection. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  return (
    <Popover at={props.box} side="top" top={barHeight}>
      <Toolbar
        label="Selection"
        className="selection-toolbar"
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
              keys={actionKeys('reader.escape')}
              icon={<X />}
              onClick={props.onCancelBounds}
            />
          </>
        ) : (
          <>
            <Swatches
              label="Highlight"
              nameOf={(color) => `Highlight: ${props.colorNames[color]}`}
              tooltipOf={(color, position) => `${props.colorNames[color]} (${position})`}
              onChoose={props.onColor}
            />
            <span className="divider" />
            <ActionButton action="reader.note" />
            <ActionButton action="reader.tags" />
            <ActionButton action="reader.addName" />
            <ActionButton action="reader.copy" />
          </>
        )}
      </Toolbar>
    </Popover>
  );
}
