import { describe, expect, it } from 'vitest';
import { hasDisplay, withDisplay } from './display.ts';

describe.runIf(process.platform === 'linux')('a display', () => {
  it('is there when X or Wayland names one', () => {
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay({ DISPLAY: '' })).toBe(false);
  });

  it('leaves the command alone when it is there', () => {
    expect(withDisplay('node', ['a.ts'], { DISPLAY: ':0' })).toEqual(['node', ['a.ts']]);
  });

  it('is missed in plain words when no virtual one can be had either', () => {
    expect(() => withDisplay('node', [], { PATH: '/nowhere' })).toThrow('install xvfb and xauth');
  });
});
