/** Makes the program read a backup; the last argument is the work folder. */
const restoreSwitch = '--restore-process';

/**
 * The command that starts this program again to read a backup, for the environment of its threads.
 * @param argv all arguments of this process. @param appFolder the app's folder in development; null in a packaged app.
 */
export const restoreCommand = (
  executable: string,
  argv: readonly string[],
  appFolder: string | null,
): readonly string[] => [
  executable,
  ...(appFolder === null ? [] : [appFolder]),
  // If this process runs without Chromium's sandbox, the new one has to as well.
  ...argv.filter((argument) => argument === '--no-sandbox'),
  restoreSwitch,
];

/** Whether this process was started with `restoreCommand`. @param args the arguments without the executable and the folder. */
export const isRestoreProcess = (args: readonly string[]): boolean =>
  args.find((argument) => argument !== '--no-sandbox') === restoreSwitch;
