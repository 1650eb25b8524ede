/**
 * MathML Core supports only `mathvariant="normal"`; other alphabets are written as Unicode Mathematical Alphanumeric Symbols.
 * Letters that had been encoded earlier are exceptions.
 */
interface Alphabet {
  readonly capital: number;
  readonly small: number;
  readonly digit?: number;
  readonly elsewhere?: Readonly<Record<string, string>>;
}

const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: { capital: 0x1d400, small: 0x1d41a, digit: 0x1d7ce },
  'bold-italic': { capital: 0x1d468, small: 0x1d482 },
  script: {
    capital: 0x1d49c,
    small: 0x1d4b6,
    elsewhere: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  },
  fraktur: {
    capital: 0x1d504,
    small: 0x1d51e,
    elsewhere: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  },
  'double-struck': {
    capital: 0x1d538,
    small: 0x1d552,
    digit: 0x1d7d8,
    elsewhere: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  },
  'sans-serif': { capital: 0x1d5a0, small: 0x1d5ba, digit: 0x1d7e2 },
  monospace: { capital: 0x1d670, small: 0x1d68a, digit: 0x1d7f6 },
};

/** The text of a token in the alphabet of its `mathvariant`. */
export function toMathAlphabet(text: string, variant: string | null): string {
  const alphabet = variant !== null && Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined;
  if (!alphabet) return text;
  const { capital, small, digit, elsewhere = {} } = alphabet;
  return text.replace(/[A-Za-z0-9]/g, (sign) => {
    const before = elsewhere[sign];
    if (before !== undefined) return before;
    if (sign <= '9') return digit === undefined ? sign : String.fromCodePoint(digit + Number(sign));
    const isCapital = sign <= 'Z';
    return String.fromCodePoint(
      (isCapital ? capital : small) + sign.charCodeAt(0) - (isCapital ? 'A' : 'a').charCodeAt(0),
    );
  });
}
