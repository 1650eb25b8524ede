import { decodeDos } from './dos-code-pages.ts';
import { latinLanguages, singleByteScripts, type SingleByteScript } from './single-byte-languages.ts';

/** Signs of typography, which belong to no language. Control characters of an encoding, which texts do not have, count as wrong letters. */
const neutral = /[\u00a0„“”‚‘’‹›«»–—…•·©®™°§€£¢%´`¤¼½¾¨¸¦]/;

/** Minimum share of letters beyond ASCII that have to belong to a language, and minimum advantage over the usual encoding. */
const minCovered = 0.93;
const minAdvantage = 0.04;

/** Minimum number of letters beyond ASCII. */
const enough = 5;

/** Signs that stand between letters only when a text is read in a wrong encoding. */
const wrongInWord = /(?<=\p{L})[„“”‚‹›«»•©®™°§€£¢¤](?=\p{L})/gu;

const charactersOf = (text: string): string[] => [
  ...[...text].filter((sign) => sign > '\u007f' && !neutral.test(sign)),
  ...(text.match(wrongInWord) ?? []),
];

const decode = (bytes: Uint8Array, encoding: string): string => {
  try {
    return decodeDos(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
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

/** Places of letters and signs that no writer of a script leaves, as a share of its letters. */
function misplacedShare(text: string, letters: number, { impossible }: SingleByteScript): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const found =
    count(/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/gu) +
    // "–ыбаки", "ке€": letters of another encoding that are signs in this one.
    count(/[–—©®™°§€£¢]\p{L}|\p{L}[©®™°§€£¢]/gu) +
    // A letter of the script beside a Latin one.
    count(/[a-zA-Z](?=[\u0100-\uffff])\p{L}|(?=[\u0100-\uffff])\p{L}[a-zA-Z]/gu) +
    (impossible === undefined ? 0 : count(impossible));
  return (found * 2) / letters;
}

/** Share of the score that a text without a letter in lower case keeps, as one in capitals is rarer. */
const capitals = 0.95;

/** How much a text reads as prose of a script, 0 to 1: its letters, their frequency, and capitals only at the beginnings of words. */
function scriptScore(text: string, script: SingleByteScript): number {
  const characters = charactersOf(text);
  const letters = characters.filter((sign) => script.script.test(sign));
  if (letters.length < enough) return 0;
  // Signs of typography are single letters in a wrong encoding: " … " is " Е ".
  const single = text.match(/(?<![\p{L}\p{M}])(?=[\u0100-\uffff])\p{L}(?![\p{L}\p{M}])/gu)?.length ?? 0;
  if (single * 2 > letters.length) return 0;
  const weights = letters.map((sign) => {
    const rank = script.common.indexOf(sign.toLowerCase());
    return rank === -1 ? 0 : 1 - rank / script.common.length;
  });
  const frequency = weights.reduce((sum, weight) => sum + weight, 0) / letters.length;
  const share = letters.length / characters.length;
  const hasLower = letters.some((sign) => sign === sign.toLowerCase());
  return share * frequency * (hasLower ? 1 : capitals) - misplacedShare(text, letters.length, script);
}

/** Minimum score of prose in a script; real texts are above 0.6. */
const minScript = 0.45;

/** Encodings in which hardly any text is, and the share of their score that counts. */
const rare: ReadonlySet<string> = new Set(['x-mac-cyrillic']);
const rareShare = 0.97;

/** Letters that ISO 8859-15 has where windows-1252 has signs: "c½ur" is "cœur". */
const latin9 = /\p{Ll}[¼½¾¨´¸¦]\p{Ll}/u;

/**
 * The encoding of a text with one byte per letter that declares none, by the letters of languages: a label for TextDecoder, or null
 * when windows-1252 is as likely or there are too few letters to decide.
 */
export function guessSingleByte(bytes: Uint8Array): string | null {
  const charactersIn = createDecoder(bytes);
  const usual = charactersIn('windows-1252');
  if (bytes.filter((byte) => byte > 127).length < enough) return null;
  const script = singleByteScripts
    .flatMap((each) =>
      each.encodings.map((encoding) => ({
        encoding,
        score: scriptScore(decode(bytes, encoding), each) * (rare.has(encoding) ? rareShare : 1),
      })),
    )
    .toSorted((a, b) => b.score - a.score)[0];
  const western = Math.max(
    ...latinLanguages
      .filter(({ encodings }) => encodings[0] === 'windows-1252')
      .map(({ letters }) => coverage(usual, letters)),
  );
  let best = { encoding: 'windows-1252', share: usual.length < enough ? 0 : western };
  for (const { encodings, letters } of usual.length < enough ? [] : latinLanguages) {
    for (const encoding of encodings) {
      if (encoding === 'windows-1252') continue;
      const share = coverage(charactersIn(encoding), letters);
      if (share > best.share + (best.encoding === 'windows-1252' ? minAdvantage : 0))
        best = { encoding, share };
    }
  }
  if (best.share >= minCovered && best.encoding !== 'windows-1252') return best.encoding;
  if (best.share >= minCovered || !script || script.score < minScript)
    return latin9.test(decode(bytes, 'windows-1252')) ? 'iso-8859-15' : null;
  return script.encoding;
}
