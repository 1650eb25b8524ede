import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin } from '../protocols/app-protocol.ts';

/** Whether a request comes from the main frame of our window, not from a subframe, another page or another window. */
export function isTrustedSender(event: IpcMainInvokeEvent, own: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return (
    own !== undefined &&
    event.sender === own &&
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(`${appOrigin}/`)
  );
}
