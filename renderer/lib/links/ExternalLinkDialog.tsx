import { call, messageOf } from '../api/call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

/** Shows where a link leads before anything outside the program opens it. */
export function LinkDialog({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const toasts = useToasts();
  const run = (work: () => Promise<unknown>) => {
    onClose();
    work().catch((error: unknown) => toasts.problem(messageOf(error)));
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
