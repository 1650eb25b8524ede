import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('counting words', () => {
  it.each([
    ['', 0],
    [' … — ! ', 0],
    ['One two, three.', 3],
    ['don’t part-time 3.5 1,000', 4],
    ['a.b. ends. Next', 3],
    ['Straße Ünïcode Москва', 3],
    ['e\u0301cole', 1],
    ['中国 和 Россия', 4],
    ['東京へ行く', 5],
    ['GPU用の', 3],
    // ภาษา ไทย ไม่ มี ช่องว่าง ระหว่าง คำ; สวัสดี ครับ
    ['ภาษาไทยไม่มีช่องว่างระหว่างคำ สวัสดีครับ', 9],
    ['ພາສາລາວ', 2],
    ['ภาษา GPU', 2],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
