/** Script classes as parts of a character class (flag u). */

/** Scripts in which each character counts as a word. */
export const ideographs = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`;

/** Scripts written without spaces whose words have several characters, so that segmenting them needs a dictionary. */
export const dictionaryScripts = String.raw`\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

/** Scripts written without spaces, where any sequence of characters may be a word. */
export const unspacedScripts = String.raw`${ideographs}${dictionaryScripts}ー`;

/** The same and Korean, whose words include particles: parts of a run between spaces are searched there too. */
export const partsOfRuns = String.raw`${unspacedScripts}\p{sc=Hang}`;

const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');

/** Whether a text contains a character of a script without spaces. */
export const hasUnspacedScript = (text: string): boolean => unspaced.test(text);
