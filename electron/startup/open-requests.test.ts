import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it, vi } from 'vitest';
import { receiveOpenRequests } from './open-requests.ts';
import type { OpenRequest } from './open-requests.ts';

it('keeps what arrives before the app is ready, and passes on what arrives later', () => {
  const app = new EventEmitter();
  const requests = receiveOpenRequests(app as App, { files: ['/a.md'], deepLinks: ['lectern://article/1'] });
  const preventDefault = vi.fn();
  app.emit('open-file', {}, '/b.md');
  app.emit('open-url', { preventDefault }, 'lectern://article/2');
  expect(preventDefault).toHaveBeenCalledOnce();
  const handle = vi.fn<(request: OpenRequest, isFirst: boolean) => void>();
  requests.serve(handle);
  expect(handle.mock.calls).toEqual([
    [{ files: ['/a.md', '/b.md'], deepLinks: ['lectern://article/1', 'lectern://article/2'] }, true],
  ]);
  app.emit('second-instance', {}, [], '', { files: ['/c.md'], deepLinks: 'none' });
  app.emit('second-instance', {}, [], '', null);
  expect(handle.mock.calls.slice(1)).toEqual([
    [{ files: ['/c.md'], deepLinks: [] }, false],
    [{ files: [], deepLinks: [] }, false],
  ]);
});
