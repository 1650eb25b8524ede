import { describe, expect, it } from 'vitest';
import { hasDisplay, withDisplay } from './display.ts';

describe.runIf(process.platform === 'linux')('display', () => {
  it('exists when X or Wayland names one', () => {
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay({ DISPLAY: '' })).toBe(false);
  });

  it('leaves the command unchanged when there is one', () => {
    expect(withDisplay('node', ['a.ts'], { DISPLAY: ':0' })).toEqual(['node', ['a.ts']]);
  });

  it('reports clearly when there is none and no virtual one', () => {
    expect(() => withDisplay('node', [], { PATH: '/nowhere' })).toThrow('install xvfb and xauth');
  });
});
