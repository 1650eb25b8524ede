import { findOnPath } from './paths.ts';

/** Whether a window can be opened: always on macOS and Windows, on Linux when a display is set. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** Returns the command as it is, or wrapped in a virtual display if there is none. Throws when neither is available. */
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
