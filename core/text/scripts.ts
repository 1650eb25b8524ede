/** Classes of scripts, as parts of a character class of a regular expression with the flag u. */

/** Scripts of which each character counts as a word. */
export const ideographs = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`;

/** Scripts written without spaces between words: there any sequence of characters may be a word. */
export const unspacedScripts = String.raw`${ideographs}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー`;

/** Those, and Korean, whose words carry their particles: a part of a run between spaces is looked for there too. */
export const partsOfRuns = String.raw`${unspacedScripts}\p{sc=Hang}`;

const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');

/** True for a text with a character of a script without spaces. */
export const hasUnspacedScript = (text: string): boolean => unspaced.test(text);
