import { Link2, MoveHorizontal, NotebookPen, Quote, Tag, Trash2 } from 'lucide-react';
import type { ColorNames, Highlight } from '../../../../core/model/annotation.ts';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import { Toolbar } from '../../../ui/toolbar/Toolbar.tsx';
import type { AnnotationCardActions } from './annotation-card-actions.ts';
import './annotation-card.css';

interface AnnotationCardToolbarProps {
  readonly highlight: Highlight;
  readonly colorNames: ColorNames;
  readonly actions: AnnotationCardActions;
}

/** The actions of the active highlight. */
export function AnnotationCardToolbar({ highlight, colorNames, actions }: AnnotationCardToolbarProps) {
  return (
    <Toolbar label="Highlight" className="card-actions">
      <Swatches
        label="Colour"
        size="small"
        className="card-swatches"
        nameOf={(color) => colorNames[color]}
        tooltipOf={(color, position) => `${colorNames[color]} (${position})`}
        isPressed={(color) => color === highlight.color}
        onChoose={(color) => actions.color(highlight, color)}
      />
      <IconButton
        size="narrow"
        label="Edit note"
        keys={actionKeys('reader.note')}
        icon={<NotebookPen />}
        onClick={() => actions.edit(highlight, 'note')}
      />
      <IconButton
        size="narrow"
        label="Edit tags"
        keys={actionKeys('reader.tags')}
        icon={<Tag />}
        onClick={() => actions.edit(highlight, 'tags')}
      />
      {highlight.state === 'orphaned' ? null : (
        <IconButton
          size="narrow"
          label="Change bounds"
          keys={actionKeys('reader.bounds')}
          icon={<MoveHorizontal />}
          onClick={() => actions.chooseBounds(highlight)}
        />
      )}
      <IconButton
        size="narrow"
        label="Copy as quote"
        keys={actionKeys('reader.copy')}
        icon={<Quote />}
        onClick={() => actions.copy(highlight)}
      />
      <IconButton
        size="narrow"
        label="Copy link"
        keys={actionKeys('reader.copyLink')}
        icon={<Link2 />}
        onClick={() => actions.copyLink(highlight)}
      />
      <IconButton
        size="narrow"
        label="Delete highlight"
        keys={actionKeys('reader.remove')}
        icon={<Trash2 />}
        onClick={() => actions.remove(highlight)}
      />
    </Toolbar>
  );
}
