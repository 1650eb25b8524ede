import { readFileSync } from 'node:fs';
import { systemLanguage, themes, type Settings } from '../../core/model/settings.ts';
import { writePrivateFile } from '../../data/files/write-file.ts';

/** The settings that the window needs before the library is open. */
type Appearance = Pick<Settings, 'language' | 'theme'>;

export interface KeptAppearance {
  /** The appearance of the last time; that of the system if there is none or it is unreadable. */
  readonly current: Appearance;
  /** Stores a changed appearance. If this fails, the next start shows the old one until the library is open. */
  keep(appearance: Appearance): void;
}

const isAppearance = (value: unknown): value is Appearance => {
  const { language, theme } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof language === 'string' && themes.some((each) => each === theme);
};

function read(file: string): Appearance {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (isAppearance(value)) return { language: value.language, theme: value.theme };
  } catch {
    // The library has the settings; this is a copy.
  }
  return { language: systemLanguage, theme: 'system' };
}

/** @param file in Chromium's folder of the library */
export function keepAppearance(file: string): KeptAppearance {
  let current = read(file);
  return {
    get current() {
      return current;
    },
    keep({ language, theme }) {
      if (language === current.language && theme === current.theme) return;
      current = { language, theme };
      try {
        writePrivateFile(file, JSON.stringify(current));
      } catch {
        // See above.
      }
    },
  };
}
