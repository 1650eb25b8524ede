/** The program's version and licenses */
export const about = {
  'about.title': 'About Lectern',
  'about.tagline': 'A reader that works offline.',
  'about.copyright': '© The Lectern authors, MIT license',
  'about.components': 'Open-source components ({count, number})',
  'about.noComponents': 'This copy runs from its source code, without the licenses of its components.',
  'about.chromium': 'Chromium includes many more components.',
  'about.chromium.show': 'Show licenses',
} as const;
