/** A window can be opened: always on macOS and Windows, on Linux when a display is named. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** A command as it is, or in a virtual display of its own where there is none. */
export function withDisplay(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): readonly [string, readonly string[]] {
  if (hasDisplay(env)) return [command, args];
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1600x1200x24', command, ...args]];
}
