import { expect, it } from 'vitest';
import { localeArgument, readLocaleArgument } from './locale-argument.ts';

it.each([
  { languages: ['de-AT', 'en'], region: 'de-AT' },
  { languages: ['ar'], region: '' },
])('passes $languages to the preload script', (locale) => {
  expect(readLocaleArgument(['electron', '--type=renderer', localeArgument(locale)])).toEqual(locale);
});

it('has no preferences without the argument', () => {
  expect(readLocaleArgument(['electron'])).toEqual({ languages: [], region: '' });
});
