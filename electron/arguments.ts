import path from 'node:path';
import { isDeepLink } from '../core/model/link.ts';

/** What a person may say on the command line. */
export interface AppArguments {
  /** The library's folder; undefined when none is named. */
  readonly data: string | undefined;
  /** Absolute paths of files to import. */
  readonly files: readonly string[];
  /** `lectern:` links to open, as they were given. */
  readonly deepLinks: readonly string[];
}

/**
 * Reads `[--data DIR] [FILE… | LINK…]`. Chromium's own switches are skipped: they are written `--name` or `--name=value`.
 * @param argv what follows the program and, in development, the app's folder.
 * @param cwd where relative paths count from.
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
 * A process's own arguments: without the program, and in development without what comes before the app's folder and
 * that folder itself.
 * @param appFolder the app's folder in development; null where the program is the app.
 */
export function ownArguments(argv: readonly string[], appFolder: string | null): string[] {
  const rest = argv.slice(1);
  if (appFolder === null) return rest;
  const named = rest.findIndex((argument) => path.resolve(argument) === path.resolve(appFolder));
  return named < 0 ? [] : rest.slice(named + 1);
}
