import { t } from '../../../../messages/translate.ts';
import type { ActionId } from '../../../../contract/actions.ts';
import type { ColorNames, Highlight } from '../../../../core/model/annotation.ts';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
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
  // They act on this highlight, whatever is selected in the text.
  const button = (action: ActionId, onClick: () => void) => (
    <ActionButton action={action} edits size="narrow" onClick={onClick} />
  );
  return (
    <Toolbar label={t('annotations.card')} className="card-actions">
      <Swatches
        label={t('annotations.card.color')}
        size="small"
        className="card-swatches"
        nameOf={(color) => colorNames[color]}
        tooltipOf={(color, position) =>
          t('app.withKeys', { label: colorNames[color], keys: String(position) })
        }
        isPressed={(color) => color === highlight.color}
        onChoose={(color) => actions.color(highlight, color)}
      />
      {button('reader.note', () => actions.edit(highlight, 'note'))}
      {button('reader.tags', () => actions.edit(highlight, 'tags'))}
      {highlight.state === 'orphaned' ? null : button('reader.bounds', () => actions.chooseBounds(highlight))}
      {button('reader.copy', () => actions.copy(highlight))}
      {button('reader.copyLink', () => actions.copyLink(highlight))}
      {button('reader.remove', () => actions.remove(highlight))}
    </Toolbar>
  );
}
