/** A language with its letters beyond ASCII, and the one-byte encodings in which it is written. */
export interface SingleByteLanguage {
  /** Labels, for TextDecoder or those of DOS code pages, of the encodings in which the language is written, the usual one first. */
  readonly encodings: readonly string[];
  readonly letters: string;
}

/** Languages with Latin letters; those of windows-1252 come first and are preferred when others match equally well. */
export const latinLanguages: readonly SingleByteLanguage[] = [
  ...[
    'äöüß',
    'àâæçèéêëîïôœùûüÿ',
    'áéíñóúü¿¡ªº',
    'ãáàâçéêíõóôúüªº',
    'àèéìîòù',
    'ëïéèöüáó',
    'åäöé',
    'æøåéü',
    'áðéíóúýþæö',
    'àçèéíïòóúü·',
  ].map((letters) => ({ encodings: ['windows-1252', 'macintosh', 'cp850'], letters })),
  ...['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţșț'].map(
    (letters) => ({
      encodings: ['windows-1250', 'iso-8859-2', 'cp852'],
      letters,
    }),
  ),
  { encodings: ['windows-1254', 'cp857'], letters: 'çğıöşüİâîû' },
  ...['ąčęėįšųūž', 'āčēģīķļņšūž'].map((letters) => ({ encodings: ['windows-1257'], letters })),
];

/** A script other than Latin with its one-byte encodings. */
export interface SingleByteScript {
  /** Labels for TextDecoder. */
  readonly encodings: readonly string[];
  readonly script: RegExp;
  /** Its letters by frequency, common ones first. */
  readonly common: string;
  /** Sequences that the script's spelling does not allow. */
  readonly impossible?: RegExp;
}

export const singleByteScripts: readonly SingleByteScript[] = [
  {
    encodings: ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    script: /\p{Script=Cyrillic}/u,
    // In the East and South Slavic languages.
    common: 'оеаинтсрвлкмдпуяіыьгзбчйхжшюцщєїґэъё',
  },
  {
    encodings: ['windows-1253', 'iso-8859-7'],
    script: /\p{Script=Greek}/u,
    common: 'αοιετσνηρπκμλυςίόέάήώύδγωχθφβξζψϊΐϋΰ',
    // A final sigma inside a word, and another one at its end.
    impossible: /ς(?=\p{Script=Greek})|(?<=\p{Script=Greek})σ(?!\p{Script=Greek})/gu,
  },
  {
    encodings: ['windows-1255', 'iso-8859-8'],
    script: /[א-ת]/u,
    common: 'יוהלאתרמשבנםדקפחעכטןצגזסךףץ',
  },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    script: /\p{Script=Arabic}/u,
    common: 'اليمونرتبةعدسفهكقأحجشطصخإذىءئزثغضظآؤ',
  },
  {
    encodings: ['windows-874'],
    script: /\p{Script=Thai}/u,
    common: 'านรอก่เง้ลมยัตวีสิดทุปคะบูืหำไชจพขแ็ใึโ์ผถธซศภญณษฟฉฮฐๆฝ',
    // A vowel above or below a letter that is none, and one before no letter.
    impossible: /(?<![ก-ฮ])[\u0e31\u0e34-\u0e39]|[เ-ไ](?![ก-ฮ])/gu,
  },
];
