import { expect, onTestFinished, test, vi } from 'vitest';
import { onLanguageChange, shownLanguage } from '../../../messages/translate.ts';
import { showLanguageOf } from './show-language.ts';

vi.mock('../api/bridge.ts', () => ({
  bridge: () => ({ systemLocale: { languages: ['en-US'], region: 'en-US' } }),
}));

test('a language is shown once for several requests, and only the last requested one is shown', async () => {
  const listener = vi.fn<() => void>();
  onTestFinished(onLanguageChange(listener));
  await Promise.all([showLanguageOf('system'), showLanguageOf('en-US')]);
  await showLanguageOf('en-US');
  expect(listener).toHaveBeenCalledOnce();
  await Promise.all([showLanguageOf('en-XA'), showLanguageOf('en-GB')]);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(shownLanguage().tag).toBe('en-GB');
  expect(document.documentElement.lang).toBe('en-GB');
  await showLanguageOf('en-US');
  expect(document.documentElement.lang).toBe('en-US');
});
