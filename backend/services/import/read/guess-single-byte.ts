import { commonCyrillic, cyrillicEncodings, latinLanguages } from './single-byte-languages.ts';

/** Signs of typography, which belong to no language. */
const neutral = /[\u0080-\u009f\u00a0„“”‚‘’‹›«»–—…•·©®™°§€£¢%´`]/;

/** Minimum share of letters beyond ASCII that have to belong to a language, and minimum advantage over the usual encoding. */
const minCovered = 0.93;
const minAdvantage = 0.04;

/** Minimum number of letters beyond ASCII. */
const enough = 8;

const charactersOf = (text: string): string[] =>
  [...text].filter((sign) => sign > '\u007f' && !neutral.test(sign));

const decode = (bytes: Uint8Array, encoding: string): string => {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return '';
  }
};

/** Returns a function that decodes the bytes once for each encoding, and returns the characters beyond ASCII. */
function createDecoder(bytes: Uint8Array): (encoding: string) => readonly string[] {
  const decoded = new Map<string, readonly string[]>();
  return (encoding) => {
    const characters = decoded.get(encoding) ?? charactersOf(decode(bytes, encoding));
    decoded.set(encoding, characters);
    return characters;
  };
}

/** The share of characters that are letters of a language. */
function coverage(characters: readonly string[], letters: string): number {
  const known = new Set([...letters, ...letters.toUpperCase()]);
  return characters.filter((sign) => known.has(sign)).length / Math.max(1, characters.length);
}

/** How much a text reads as Cyrillic prose, 0 to 1: its letters, their frequency, and capitals at the beginnings of words alone. */
function cyrillicScore(text: string): number {
  const characters = charactersOf(text);
  const letters = characters.filter((sign) => /\p{Script=Cyrillic}/u.test(sign));
  if (letters.length < enough) return 0;
  const weights = letters.map((sign) => {
    const rank = commonCyrillic.indexOf(sign.toLowerCase());
    return rank === -1 ? 0 : 1 - rank / commonCyrillic.length;
  });
  const frequency = weights.reduce((sum, weight) => sum + weight, 0) / letters.length;
  const misplaced =
    (text.match(/\p{Ll}\p{Lu}/gu) ?? []).length + (text.match(/[^\p{L}]\p{Ll}\p{Lu}+/gu) ?? []).length;
  const lower = letters.filter((sign) => sign === sign.toLowerCase()).length / letters.length;
  return (letters.length / characters.length) * frequency * lower - misplaced / letters.length;
}

/** Minimum score of Cyrillic prose; real texts are above 0.6. */
const minCyrillic = 0.45;

/**
 * The encoding of a text in a one-byte encoding that names none, by the letters of languages: a label for TextDecoder, or null when
 * windows-1252 explains the text as well or there are too few letters to tell.
 */
export function guessSingleByte(bytes: Uint8Array): string | null {
  const charactersIn = createDecoder(bytes);
  const usual = charactersIn('windows-1252');
  if (usual.length < enough) return null;
  const cyrillic = cyrillicEncodings
    .map((encoding) => ({ encoding, score: cyrillicScore(decode(bytes, encoding)) }))
    .toSorted((a, b) => b.score - a.score)[0];
  const western = Math.max(
    ...latinLanguages
      .filter(({ encodings }) => encodings[0] === 'windows-1252')
      .map(({ letters }) => coverage(usual, letters)),
  );
  let best = { encoding: 'windows-1252', share: western };
  for (const { encodings, letters } of latinLanguages) {
    for (const encoding of encodings) {
      if (encoding === 'windows-1252') continue;
      const share = coverage(charactersIn(encoding), letters);
      if (share > best.share + (best.encoding === 'windows-1252' ? minAdvantage : 0))
        best = { encoding, share };
    }
  }
  if (best.share >= minCovered) return best.encoding === 'windows-1252' ? null : best.encoding;
  return cyrillic && cyrillic.score >= minCyrillic ? cyrillic.encoding : null;
}
