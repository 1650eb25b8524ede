import { describe, expect, it } from 'vitest';
import { textDirection, textLanguage } from './script-language.ts';

describe('textDirection', () => {
  it('is that of most letters, not of the first one', () => {
    expect(textDirection('The harbor was closed.')).toBe('ltr');
    expect(textDirection('أُغلق الميناء.')).toBe('rtl');
    expect(textDirection('iOS 17: מה חדש במערכת ההפעלה')).toBe('rtl');
    expect(textDirection('The word «سلام» means peace')).toBe('ltr');
  });

  it('is unknown without letters', () => {
    expect([textDirection(''), textDirection('12 + 3'), textDirection('— …')]).toEqual([null, null, null]);
  });
});

describe('textLanguage', () => {
  it('keeps the language of the article if the text can be in it', () => {
    expect(textLanguage('The harbor was closed.', 'en-GB')).toBe('en-GB');
    expect(textLanguage('بندر آرام', 'fa')).toBe('fa');
    expect(textLanguage('漢字', 'ja')).toBe('ja');
    expect(textLanguage('漢字', 'zh-Hant')).toBe('zh-Hant');
    expect(textLanguage('नमस्ते दुनिया', 'mr')).toBe('mr');
    expect(textLanguage('Мир', 'ru')).toBe('ru');
    expect(textLanguage('1905', 'ar')).toBe('ar');
  });

  it('replaces a language that the script contradicts', () => {
    expect(textLanguage('הנמל נסגר', 'en')).toBe('he');
    expect(textLanguage('今日は晴れです', 'en')).toBe('ja');
    expect(textLanguage('今日は晴れです', 'zh-Hans')).toBe('ja');
    expect(textLanguage('港口今天关闭', null)).toBe('zh');
    expect(textLanguage('港口今天因为天气原因没有开放，咖啡馆「の」照常营业', 'zh-Hans')).toBe('zh-Hans');
    expect(textLanguage('항구가 닫혔다', null)).toBe('ko');
    expect(textLanguage('ท่าเรือปิด', 'en')).toBe('th');
    expect(textLanguage('The harbor was closed.', 'ar')).toBeNull();
  });

  it('is unknown when nothing tells it', () => {
    expect(textLanguage('The harbor was closed.', null)).toBeNull();
  });
});
