import { expect, it } from 'vitest';
import { isRestoreProcess, restoreCommand } from './restore-command.ts';

it('starts the program again, with the same sandbox', () => {
  expect(restoreCommand('/opt/lectern', ['/opt/lectern', 'a.html'], null)).toEqual([
    '/opt/lectern',
    '--restore-process',
  ]);
  const inCheckout = restoreCommand('/electron', ['/electron', '--no-sandbox', '/app'], '/app');
  expect(inCheckout).toEqual(['/electron', '/app', '--no-sandbox', '--restore-process']);
  expect(isRestoreProcess([...inCheckout.slice(2), '/library/.restoring-x'])).toBe(true);
});

it('opens the window for everything else', () => {
  expect(isRestoreProcess([])).toBe(false);
  expect(isRestoreProcess(['page.html', '--restore-process'])).toBe(false);
  expect(isRestoreProcess(['--no-sandbox', 'lectern://article/1'])).toBe(false);
});
