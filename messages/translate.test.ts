import { afterEach, describe, expect, it, vi } from 'vitest';
import { sourceMessages } from './en-US/index.ts';
import { chooseLanguage, sourceLanguage } from './languages.ts';
import { formatParts, onLanguageChange, showLanguage, shownLanguage, t } from './translate.ts';

const show = (tag: string, region: string, messages: object = {}) =>
  showLanguage(chooseLanguage(tag, { languages: [], region }, [sourceLanguage, 'de', 'ar']), {
    ...sourceMessages,
    ...messages,
  });

afterEach(() => show(sourceLanguage, sourceLanguage));

describe('t', () => {
  it('returns the message of the shown language with its values', () => {
    expect(t('settings.title')).toBe('Settings');
    expect(t('app.withKeys', { label: 'Undo', keys: 'Ctrl+Z' })).toBe('Undo (Ctrl+Z)');
    show('de', 'de-DE', { 'settings.title': 'Einstellungen' });
    expect(t('settings.title')).toBe('Einstellungen');
  });

  it("formats numbers as the system's region does", () => {
    show('en-US', 'en-US', { 'settings.textSize.value': '{size, number} px' });
    expect(t('settings.textSize.value', { size: 1234.5 })).toBe('1,234.5 px');
    show('en-US', 'de-DE');
    expect(t('settings.textSize.value', { size: 1234.5 })).toBe('1.234,5 px');
  });

  it('uses the plural forms of the language', () => {
    show('ar', 'ar-EG', {
      'settings.textSize.value':
        '{size, plural, zero {لا شيء} one {واحد} two {اثنان} few {قليل} many {كثير} other {آخر}}',
    });
    expect([0, 1, 2, 3, 11, 100].map((size) => t('settings.textSize.value', { size }))).toEqual([
      'لا شيء',
      'واحد',
      'اثنان',
      'قليل',
      'كثير',
      'آخر',
    ]);
  });

  it('takes values as they are, and keeps their direction apart', () => {
    expect(t('ui.removeTag', { tag: '{count} <b>' })).toBe('Remove tag {count} <b>');
    expect(t('ui.removeTag', { tag: 'كتب' })).toBe('Remove tag \u2068كتب\u2069');
    show('ar', 'ar-EG', { 'ui.removeTag': 'إزالة الوسم {tag}' });
    expect(t('ui.removeTag', { tag: 'books' })).toBe('إزالة الوسم \u2068books\u2069');
  });
});

it('returns the parts of a message with tags', () => {
  const key = (children: unknown) => ({ children });
  expect(formatParts('entities.addHint', { key })).toEqual([
    'To add one, select it in the text and press ',
    { children: ['A'] },
    '.',
  ]);
});

it('tells listeners when the language has changed', () => {
  const listener = vi.fn<() => void>();
  const stop = onLanguageChange(listener);
  show('de', 'de-DE');
  stop();
  show('ar', 'de-DE');
  expect(listener).toHaveBeenCalledOnce();
  expect(shownLanguage()).toEqual({ tag: 'ar', direction: 'rtl', formatLocale: 'ar-DE' });
});
