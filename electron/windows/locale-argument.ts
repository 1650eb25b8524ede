import type { SystemLocale } from '../../messages/languages.ts';

const prefix = '--lectern-locale=';

/** Passes what the system prefers to the preload script, as an argument of the window's process. */
export const localeArgument = ({ languages, region }: SystemLocale): string =>
  `${prefix}${[region, ...languages].join(',')}`;

/** Reads `localeArgument` from the arguments of the process. */
export function readLocaleArgument(args: readonly string[]): SystemLocale {
  const [region = '', ...languages] =
    args
      .find((arg) => arg.startsWith(prefix))
      ?.slice(prefix.length)
      .split(',') ?? [];
  return { languages, region };
}
