import { call } from '../api/call.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import './external-link.css';

/** Shows the target of a link before another program opens it. */
export function ExternalLinkDialog({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const attempt = useAttempt();
  const run = (work: () => Promise<unknown>) => {
    onClose();
    void attempt(work);
  };
  return (
    <Dialog
      title="Open this link in your browser?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => run(() => call('clipboard.write', { text: url }))}>Copy the address</Button>
          <Button variant="primary" onClick={() => run(() => call('links.open', { url }))}>
            Open in the browser
          </Button>
        </>
      }
    >
      <p className="hint">Lectern itself stays offline. The link leads to:</p>
      <p className="link-address">{url}</p>
    </Dialog>
  );
}
