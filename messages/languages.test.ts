import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageName } from './languages.ts';

const available = ['en-US', 'en-GB', 'de', 'ar'];
const choose = (setting: string, languages: readonly string[], region = languages[0] ?? '') =>
  chooseLanguage(setting, { languages, region }, available);

describe('chooseLanguage', () => {
  it('takes the first language of the system that has a catalog', () => {
    expect(choose('system', ['fr-FR', 'de-AT', 'en-US']).tag).toBe('de');
    expect(choose('system', ['en-GB']).tag).toBe('en-GB');
    expect(choose('system', ['en-AU']).tag).toBe('en-US');
    expect(choose('system', ['fr-FR']).tag).toBe('en-US');
    expect(choose('system', [], '').tag).toBe('en-US');
  });

  it('prefers the setting, unless there is no such catalog', () => {
    expect(choose('ar', ['de-DE']).tag).toBe('ar');
    expect(choose('xx', ['de-DE']).tag).toBe('de');
    expect(choose('not a tag', ['de-DE']).tag).toBe('de');
  });

  it('follows the script for the direction', () => {
    expect(choose('ar', []).direction).toBe('rtl');
    expect(choose('de', []).direction).toBe('ltr');
  });

  it("formats in the language of the interface by the customs of the system's region", () => {
    expect(choose('system', ['de-AT']).formatLocale).toBe('de-AT');
    expect(choose('en-US', ['de-DE']).formatLocale).toBe('en-DE');
    expect(choose('system', ['en-US'], 'en-GB').formatLocale).toBe('en-GB');
    expect(choose('ar', [], '').formatLocale).toBe('ar');
  });

  it('offers the languages for tests, one for each direction', () => {
    expect(choose('en-XA', ['de-DE'])).toEqual({ tag: 'en-XA', direction: 'ltr', formatLocale: 'en-US' });
    expect(choose('ar-XB', ['de-DE'])).toEqual({ tag: 'ar-XB', direction: 'rtl', formatLocale: 'en-US' });
  });
});

it('names a language in that language', () => {
  expect(['de', 'ar'].map(languageName)).toEqual(['Deutsch', 'العربية']);
});
