import { findOnPath } from './paths.ts';

/** A window can be opened: always on macOS and Windows, on Linux when a display is named. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** A command as it is, or on a virtual display of its own where there is none. Throws when neither can be had. */
export function withDisplay(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): readonly [string, readonly string[]] {
  if (hasDisplay(env)) return [command, args];
  if (!findOnPath(['xvfb-run'], env)) {
    throw new Error('There is no display to open a window on, and no virtual one: install xvfb and xauth.');
  }
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1600x1200x24', command, ...args]];
}
