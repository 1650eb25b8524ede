import { expect, it } from 'vitest';
import { callerFolder } from './caller-folder.ts';

it('is known in the named script only', () => {
  expect(callerFolder('lectern', { npm_lifecycle_event: 'lectern', INIT_CWD: '/home/a' })).toBe('/home/a');
  expect(callerFolder('lectern', { npm_lifecycle_event: 'test', INIT_CWD: '/home/a' })).toBeNull();
  expect(callerFolder('lectern', { npm_lifecycle_event: 'lectern' })).toBeNull();
  expect(callerFolder('lectern', {})).toBeNull();
});
