import { t } from '../../../../messages/translate.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';

interface PurgeDialogProps {
  readonly count: number;
  readonly onPurge: () => void;
  readonly onClose: () => void;
}

/** Confirms the only library command that cannot be undone. */
export function DeletePermanentlyDialog({ count, onPurge, onClose }: PurgeDialogProps) {
  return (
    <Dialog
      title={t('library.delete.title', { count })}
      onClose={onClose}
      begin="first"
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              onPurge();
            }}
          >
            {t('library.delete.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('library.delete.text', { count })}</p>
    </Dialog>
  );
}
