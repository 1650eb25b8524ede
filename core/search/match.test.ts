import type { SearchPart } from '../model/search.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text/fold.ts';
import { createMatcher, findText } from './match.ts';
import { parseQuery } from './parse.ts';
import { wordsOfQuery } from './query.ts';
import { makeSnippet } from './snippet.ts';
import { textToIndex } from './tokens.ts';

const matcher = (query: string) => createMatcher(wordsOfQuery(parseQuery(query)));
const found = (query: string, text: string, part: SearchPart = 'body') =>
  matcher(query)
    .find(text, part)
    .map(({ start, end }) => text.slice(start, end));

describe('hits', () => {
  it.each([
    ['ice', 'Ice, nice ice; icy. ICE', ['Ice', 'ice', 'ICE']],
    ['ic*', 'Ice, nice ice; icy.', ['Ice', 'ice', 'icy'].map((word) => word.slice(0, 2))],
    ['"thin ice"', 'thin ice, thin\nice, thin-ice, thinice', ['thin ice', 'thin\nice', 'thin-ice']],
    ['capek', 'Čapek, C\u030Capek and CAPEK', ['Čapek', 'C\u030Capek', 'CAPEK']],
    ['naïve', 'naive naïve', ['naive', 'naïve']],
    ['strasse', 'Straße Strasse STRASSE', ['Straße', 'Strasse', 'STRASSE']],
    ['lodz orsted', 'Łódź, Ørsted', ['Łódź', 'Ørsted']],
    ['office', 'oﬃce ofﬁce office', ['oﬃce', 'ofﬁce', 'office']],
    ['привет', 'Привет, приветы', ['Привет']],
    ['αθηνα', 'Αθήνα', ['Αθήνα']],
    ['中国', '他是中国人。', ['中国']],
    ['猫', '黒猫と猫', ['猫', '猫']],
    ['カメラ', 'ビデオカメラ', ['カメラ']],
    ['iphone', '手机iPhone很贵', ['iPhone']],
    ['手机iphone', '手机iPhone 手机 iPhone', ['手机iPhone', '手机 iPhone']],
    ['ภาษา', 'เรียนภาษาไทย', ['ภาษา']],
    ['한국', '한국은', ['한국']],
    ['हिन्दी', 'वह हिन्दी है', ['हिन्दी']],
    ['don’t', "I don't, I don’t", ["don't", 'don’t']],
    ['d’eau', 'l’eau, dʼeau', ['dʼeau']],
    ['eau', 'dʼeau', ['eau']],
    ['الصباح', 'يبدأ الصَّبَاحُ في', ['الصَّبَاحُ']],
    ['أثار', 'آثار واثار', ['آثار', 'واثار']],
    ['الاسلام', 'الأُمّ والإسلام، وَبِالإِسْلَام، للإسلام', ['والإسلام', 'وَبِالإِسْلَام', 'للإسلام']],
    ['اثار', 'وآثار أخرى', ['وآثار']],
    ['-ice snow', 'ice and snow', ['snow']],
    ['tag:ice', 'ice', []],
    ['', 'ice', []],
  ])('%s in %s', (query, text, hits) => expect(found(query, text)).toEqual(hits));

  it('are restricted to the part in the query', () => {
    expect(found('in:notes ice', 'ice', 'body')).toEqual([]);
    expect(found('in:notes ice', 'ice', 'notes')).toEqual(['ice']);
    expect(found('entity:"Xi Jinping"', 'Then Xi Jinping spoke.')).toEqual(['Xi Jinping']);
  });

  it('are limited for a one-letter term', () => {
    expect(matcher('s* ss* sss*').find('s'.repeat(100_000), 'body', 10).length).toBeLessThanOrEqual(10);
    expect(() => matcher('s'.repeat(2_000)).find('s'.repeat(10_000), 'body')).not.toThrow();
  });

  it('fold to the search terms and do not overlap', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeéèE ßsfiﬁÅ猫中ー가กิ.-1'), maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, (query, text) => {
        const words = wordsOfQuery(parseQuery(query));
        const hits = createMatcher(words).find(text, 'body');
        let last = 0;
        for (const { start, end, term } of hits) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const letters = words[term]?.pieces.map((piece) => piece.text).join('') ?? '';
          expect(foldText(text.slice(start, end)).replaceAll(/[ .-]/g, '')).toBe(
            letters.replaceAll(/[ .-]/g, ''),
          );
        }
      }),
    );
  });
});

describe('find in article', () => {
  it('ignores typography', () => {
    const text = 'A part–time job; it’s “so”…';
    const places = (wanted: string) => findText(text, wanted).map(({ start, end }) => text.slice(start, end));
    expect(places('part-time')).toEqual(['part–time']);
    expect(places('it\'s "so"...')).toEqual(['it’s “so”…']);
  });

  it('matches inside words and any white space', () => {
    const text = 'The harbour\nmaster; Harbours; hárbour  MASTER';
    const places = (wanted: string) => findText(text, wanted).map(({ start, end }) => text.slice(start, end));
    expect(places('arbour')).toEqual(['arbour', 'arbour', 'árbour']);
    expect(places('harbour master')).toEqual(['harbour\nmaster', 'hárbour  MASTER']);
    expect(places('r; ')).toEqual(['r;']);
    expect(places('.*')).toEqual([]);
    expect(places(' ')).toEqual([]);
  });
});

describe('the index', () => {
  it('indexes unspaced scripts as bigrams', () => {
    expect(textToIndex('Ein Café')).toBe('ein cafe');
    expect(textToIndex('我是中国人。').match(/\p{L}+/gu)).toEqual(['我是', '是中', '中国', '国人', '人']);
    expect(textToIndex('a猫b').split(' ')).toEqual(['a', '猫', 'b']);
  });
});

describe('a snippet', () => {
  const filler = 'Nothing of note was said about it for a long while. '.repeat(20);
  const snippetOf = (query: string, text: string) => makeSnippet(text, matcher(query).find(text, 'body'));

  it('shows the window with the most terms, from the start of a sentence', () => {
    const text = `The ice broke. ${filler}Then the thin ice met the gate, and it held. ${filler}`;
    const { text: shown, spans } = snippetOf('thin ice gate', text);
    expect(shown).toContain('Then the thin ice met the gate, and it held.');
    expect(shown.startsWith('…')).toBe(true);
    expect(spans.map(({ start, end }) => shown.slice(start, end))).toEqual(['thin', 'ice', 'gate']);
  });

  it('is the beginning of the text without matches', () => {
    const { text, spans } = snippetOf('snow', `Ice.\n${filler}`);
    expect(text.startsWith('Ice. Nothing')).toBe(true);
    expect(spans).toEqual([]);
  });

  it('is bounded and marks the matches, for any text', () => {
    const texts = fc.array(fc.constantFrom('ice', ' ', '\n', '. ', '猫', '😀', 'gate ', filler, 'e\u0301'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const { text: shown, spans } = snippetOf('ice OR 猫 OR gate', text);
        expect(shown.length).toBeLessThan(700);
        expect(shown).not.toMatch(/\p{Cs}/u);
        for (const { start, end } of spans) expect(shown.slice(start, end)).toMatch(/^(ice|猫|gate)$/);
        if (/(?<!\p{L})ice(?!\p{L})|猫/u.test(text)) expect(spans.length).toBeGreaterThan(0);
      }),
    );
  });
});
