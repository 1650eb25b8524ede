import path from 'node:path';
import { isDeepLink } from '../core/model/link.ts';

/** The app's command-line arguments. */
export interface AppArguments {
  /** The library's folder; undefined when not given. */
  readonly data: string | undefined;
  /** Absolute paths of files to import. */
  readonly files: readonly string[];
  /** `lectern:` links to open, as given. */
  readonly deepLinks: readonly string[];
}

/**
 * Parses `[--data DIR] [FILE… | LINK…]`. Chromium's own switches (`--name` or `--name=value`) are skipped.
 * @param argv the arguments after the executable and, in development, after the app's folder.
 * @param cwd base of relative paths.
 */
export function parseArguments(argv: readonly string[], cwd: string): AppArguments {
  let data: string | undefined;
  const files: string[] = [];
  const deepLinks: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--') {
      files.push(...argv.slice(index + 1));
      break;
    }
    if (argument === '--data') {
      index += 1;
      data = argv[index];
    } else if (argument.startsWith('--data=')) {
      data = argument.slice('--data='.length);
    } else if (isDeepLink(argument)) {
      deepLinks.push(argument);
    } else if (argument !== '' && !argument.startsWith('-')) {
      files.push(argument);
    }
  }
  return {
    data: data ? path.resolve(cwd, data) : undefined,
    files: files.map((file) => path.resolve(cwd, file)),
    deepLinks,
  };
}

/**
 * Returns the arguments without the executable and, in development, without everything up to and including the app's
 * folder.
 * @param appFolder the app's folder in development; null in a packaged app.
 */
export function ownArguments(argv: readonly string[], appFolder: string | null): string[] {
  const rest = argv.slice(1);
  if (appFolder === null) return rest;
  const named = rest.findIndex((argument) => path.resolve(argument) === path.resolve(appFolder));
  return named < 0 ? [] : rest.slice(named + 1);
}
