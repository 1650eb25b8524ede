import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin } from '../protocols/app-protocol.ts';

/** True for a request of our window's own page: not of a frame in it, not of another page or window. */
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
