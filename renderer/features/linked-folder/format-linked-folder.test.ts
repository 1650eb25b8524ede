import { messageRef } from '../../../messages/message-keys.ts';
import { expect, test } from 'vitest';
import { formatLinkedFolderState } from './format-linked-folder.ts';

test.each([
  [{ state: 'off', problem: null, files: 0 }, 'No folder is linked.'],
  [{ state: 'working', problem: null, files: 3 }, 'Syncing…'],
  [{ state: 'idle', problem: null, files: 1 }, 'Up to date, 1 file.'],
  [{ state: 'idle', problem: null, files: 0 }, 'Up to date, 0 files.'],
  [{ state: 'unavailable', problem: messageRef('errors.folder.none'), files: 2 }, 'No folder is linked.'],
] as const)('%j', (linkedFolder, words) => expect(formatLinkedFolderState(linkedFolder)).toBe(words));
