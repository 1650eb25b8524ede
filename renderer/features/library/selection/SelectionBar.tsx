import { Archive, Download, Trash2, Undo2, X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
import { Button, IconButton } from '../../../ui/button/Button.tsx';
import { focusLayer } from '../../../ui/focus/focus-target.ts';
import { Toolbar } from '../../../ui/toolbar/Toolbar.tsx';

/** Callbacks of the selection bar; each applies to all selected articles. */
export interface BulkActions {
  readonly onExport: () => void;
  readonly onRead: () => void;
  readonly onStar: () => void;
  /** In the archive: moves out of it. */
  readonly onArchive: () => void;
  readonly onCollections: () => void;
  readonly onTags: () => void;
  readonly onDetails: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onClear: () => void;
}

interface SelectionBarProps extends BulkActions {
  readonly count: number;
  readonly inTrash: boolean;
  readonly inArchive: boolean;
}

/** Actions on the selected articles; shown only while some are selected. */
export function SelectionBar(props: SelectionBarProps) {
  if (props.count === 0) return null;
  return (
    <Toolbar label={t('library.selection')} className="selection-bar" {...focusLayer}>
      <p role="status">{t('library.selection.count', { count: props.count })}</p>
      {props.inTrash ? (
        <>
          <Button variant="primary" className="selection-action" onClick={props.onRestore}>
            <Undo2 />
            {t('library.selection.restore')}
          </Button>
          <Button variant="danger" className="selection-action" onClick={props.onDelete}>
            <Trash2 />
            {t('library.delete.menu')}
          </Button>
        </>
      ) : (
        <>
          <Button variant="primary" className="selection-action" onClick={props.onExport}>
            <Download />
            {t('library.selection.export')}
          </Button>
          <ActionButton action="library.read" withoutKeys onClick={props.onRead} />
          <ActionButton action="library.star" withoutKeys onClick={props.onStar} />
          <IconButton
            label={t(props.inArchive ? 'library.menu.unarchive' : 'actions.library.archive')}
            icon={<Archive />}
            onClick={props.onArchive}
          />
          <ActionButton action="library.collections" withoutKeys onClick={props.onCollections} />
          <ActionButton action="library.tags" withoutKeys onClick={props.onTags} />
          <ActionButton action="library.details" withoutKeys onClick={props.onDetails} />
          <Button variant="danger" className="selection-action" onClick={props.onDelete}>
            <Trash2 />
            {t('ui.delete')}
          </Button>
        </>
      )}
      <IconButton label={t('library.selection.clear')} icon={<X />} onClick={props.onClear} />
    </Toolbar>
  );
}
