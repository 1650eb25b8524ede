/** A one-byte encoding with languages that are written in it, and their letters beyond ASCII. */
export interface SingleByteLanguage {
  /** Labels for TextDecoder of the encodings in which the language is written, the usual one first. */
  readonly encodings: readonly string[];
  readonly letters: string;
}

/** Languages with Latin letters; those of windows-1252 come first and win when nothing speaks against them. */
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
  ].map((letters) => ({ encodings: ['windows-1252'], letters })),
  ...['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţșț'].map(
    (letters) => ({
      encodings: ['windows-1250', 'iso-8859-2'],
      letters,
    }),
  ),
  { encodings: ['windows-1254'], letters: 'çğıöşüİâîû' },
  ...['ąčęėįšųūž', 'āčēģīķļņšūž'].map((letters) => ({ encodings: ['windows-1257'], letters })),
];

/** Encodings with Cyrillic letters. */
export const cyrillicEncodings = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];

/** Cyrillic letters by frequency in the East and South Slavic languages, common ones first. */
export const commonCyrillic = 'оеаинтсрвлкмдпуяіыьгзбчйхжшюцщєїґэъё';
