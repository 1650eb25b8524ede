import { Check, X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
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
        label={t('reader.selection')}
        className="selection-toolbar"
        onMouseDown={(event) => event.preventDefault()}
      >
        {props.bounds !== null ? (
          <>
            <span className="selection-hint">
              {t(props.bounds === 'place' ? 'reader.bounds.placeHint' : 'reader.bounds.hint')}
            </span>
            <Button variant="primary" onClick={props.onSaveBounds}>
              <Check />
              {t(props.bounds === 'place' ? 'reader.bounds.place' : 'reader.bounds.save')}
            </Button>
            <IconButton
              label={t('ui.cancel')}
              keys={actionKeys('reader.escape')}
              icon={<X />}
              onClick={props.onCancelBounds}
            />
          </>
        ) : (
          <>
            <Swatches
              label={t('reader.highlight')}
              nameOf={(color) => t('reader.highlight.as', { label: props.colorNames[color] })}
              tooltipOf={(color, position) =>
                t('app.withKeys', { label: props.colorNames[color], keys: String(position) })
              }
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
