import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { countOf } from '../../../lib/format/format-article.ts';

interface PurgeDialogProps {
  readonly count: number;
  readonly onPurge: () => void;
  readonly onClose: () => void;
}

/** Confirms the only library command that cannot be undone. */
export function DeletePermanentlyDialog({ count, onPurge, onClose }: PurgeDialogProps) {
  return (
    <Dialog
      title={`Delete ${countOf(count, 'article')} for good?`}
      onClose={onClose}
      begin="first"
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              onPurge();
            }}
          >
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        {count === 1 ? 'The article, its' : 'The articles, their'} highlights and notes are taken off this
        computer. This cannot be undone.
      </p>
    </Dialog>
  );
}
