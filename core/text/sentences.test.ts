import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string, lang: string | null = null): string[] =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

/** Sentences separated by "|": the text must be split there and nowhere else. */
const expectSplit = (marked: string, lang: string | null = null): void => {
  const expected = marked.split('|').map((each) => each.trim());
  expect(split(marked.replaceAll('|', ''), lang)).toEqual(expected);
};

describe('sentences in English', () => {
  it.each([
    'It rained. |Ana came late!  |Bo left? |Yes.',
    'Mr. Smith met Mrs. Jones. |Dr. Ana Díaz and Prof. Okoro left.',
    'Mme. Curie agreed with Asst. Sec. Lee. |Then Calif. Gov. Gavin Newsom spoke. |He fell ill. |Doctors came.',
    'They moved to Mass. |The house in Worcester, Mass. was old.',
    'It was on Nov. 20. |In Sept. 2019 Gen. Lee and Lt. Col. Ray met Sen. Kay.',
    'The office opened in Nov. |The next one followed in Dec. |It closed.',
    'In the U.S. Senate Ana spoke. |Bo slept.',
    'They live in the U.S. |The others left.',
    'J. K. Rowling and J.R.R. Tolkien wrote. |George W. Bush and J. I. Packer read.',
    'Some fruit, e.g. Apples, i.e. Malus, fell. |It is No. 5 on p. 7 of vol. III. |See Fig. 2. |No. |I will not.',
    'It costs 3.5 dollars at example.com. |Version 2.0 is out.',
    'He waited... then left. |He waited… |Then he left.',
    '“I left.” |“You came back,” she said. |“What?” he asked. |‘Go!’ Ana Okoro said.',
    '"Stop." |(He did.) |[So did she.] |Then all left.',
    'It was said.[1] |Others agree.[2][3] |They were wrong.²',
    'Apple Inc. CEO Tim Cook spoke. |He sold it to Apple Inc. |The price fell.',
    'Martin Luther King Jr. Day is a holiday. |It is for King Jr. |He is loved.',
    'We met at 5 p.m. Monday. |It closed at 6 p.m. |Nobody came at 7 a.m. |Then it was over.',
    'Yahoo! News reported it. |Wow! |iPhone sales rose. |iPads fell.',
    'He lives on Main St. |The shop in St. Louis is near Mt. Vernon.',
    'Smith v. Jones was decided. |Ali vs. Frazier was not. |Really?! |Yes.',
    'Who? |Me. |Why, what etc. |And so on.',
    'He was 30. |Then he was 40. |2019 was a good year.',
    '1. Introduction. |It begins.',
    '1. The first point',
    'A. The capital',
    'Smith et al. Studies show it. |It ended in World War I. |He wept.',
    'She has a Ph.D. from M.I.T. and lives in Washington, D.C. |Her work is known.',
    'the cat sat. |the dog ran.'.replace(' |the dog', ' the dog'),
    'Is it, he asked, “too late”? |No.',
    'He said: “Wait!”, and left.',
  ])('%s', (marked) => expectSplit(marked));

  it('end at line breaks', () => expect(split('A line\nanother line\r\nand\u2028more')).toHaveLength(4));
  it('read an unknown language as English', () => {
    expectSplit('Mr. Smith left. |Ana came.', 'not a language');
    expectSplit('Mr. Smith left. |Ana came.', '');
  });
});

describe('sentences in other languages', () => {
  it.each([
    [
      'de',
      'Am 3. Mai 2020 kam der 2. Weltkrieg im 20. Jahrhundert vor. |Das war z. B. Dr. Müller, d. h. Anna.',
    ],
    [
      'de',
      'Es waren 30. |Der Rest kam 2019. |Danach gingen sie. |Papst Johannes Paul II. Platz. |„Ja.“ |Er ging.',
    ],
    ['de', 'Vom 3.-5. Mai und am 3./4. Juni, vgl. Abs. 2 bzw. Nr. 7, z.B. Hunde usw. |Die Katzen auch.'],
    [null, 'Am 3. Mai kamen sie. |Alle gingen.'],
    ['fr', 'M. Dupont est venu. |Mme Durand, née av. J.-C. en 50, dit : « Oui. » |Il part.'],
    ['fr-FR', '« Non ! » dit-il. |Le reste suit.'],
    ['es', '¿Qué dice el Sr. García? |¡Nada! |La Dra. López vive en EE.UU. |El resto no.'],
    ['it', 'Il sig. Rossi e la sig.ra Bianchi, pag. 5. |Poi tutti.'],
    ['nl', 'Dhr. Jansen, d.w.z. Piet, kwam bijv. Maandag. |Hij ging.'],
    ['pl', 'W 2019 r. Kowalski mieszkał przy ul. Długiej. |W 2020 r. |Potem wyjechał.'],
    [
      'ru',
      'В 2019 г. Москва росла, т.е. Россия. |А. С. Пушкин жил на ул. Ленина. |Он писал и т.д. |Потом уехал.',
    ],
    ['zh', '他是中国人。|你好！|真的吗？|“好。”|他说。|真的?|不是!|好……吧。'],
    ['ja', '「行く。」と言った。|本当？|はい。|彼は（昨日）来た。'],
    ['ko', '나는 간다. |너는? |그래.'],
    ['ar', 'هل جاء؟ |نعم. |قال د. أحمد إنه ذهب۔ |ثم عاد.'],
    ['hi', 'वह आया। |वह गया॥ |क्या? |हाँ।'],
    ['hy', 'Նա եկավ։ |Նա գնաց։'],
    ['am', 'መጣ። |ሄደ።'],
    ['el', 'Ήρθε ο κ. Παπαδόπουλος. |Έφυγε.'],
  ])('%s: %s', (lang, marked) => expectSplit(marked, lang));
});

describe('sentences of any text', () => {
  const piece = fc.constantFrom(
    'Ana',
    'ran',
    'Mr.',
    'U.S.',
    '3.',
    'No.',
    '.',
    '!',
    '?',
    '…',
    '...',
    '"',
    '”',
    '“',
    '»',
    '(',
    ')',
    '[1]',
    ' ',
    '\u00a0',
    '\n',
    '\r\n',
    '。',
    '」',
    'と',
    '中',
    '؟',
    '।',
    '😀',
    'e\u0301',
    '\u200b',
    '\ud83d',
    '¿',
    '—',
    'J.',
    'K.',
    'p.m.',
    'Inc.',
    'The',
    'i',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  it('are ordered, disjoint, and cover everything but white space', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, 'en', 'de', 'ja', 'ar', 'x-none'), (any, lang) => {
        let last = 0;
        for (const { start, end } of splitSentences(any, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(any.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(any.slice(start, end).trim()).toBe(any.slice(start, end));
          last = end;
        }
        expect(any.slice(last).trim()).toBe('');
      }),
      { numRuns: 2_000 },
    );
  });
  it('are found in linear time', () => {
    for (const unit of ['.', '. ', '"', 'a.', '.[1]', ' ', '...', 'A. ', '!”'])
      expect(splitSentences(unit.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
  });
});
