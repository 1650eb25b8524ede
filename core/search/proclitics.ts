const arabicWord = /^[\p{sc=Arab}\p{Mn}]{3,}$/u;
/** "And" and "so" are written with the word behind them; "in", "as" and "for" are told from its own letters before the article only. */
const conjunctions = ['و', 'ف'];
const prepositions = ['ب', 'ك'];
const article = 'ال';

/**
 * The forms in which a folded word stands in a text. An Arabic one may have a conjunction or a preposition before it
 * ("والإسلام": and Islam), which people do not type; every other word has one form.
 */
export function formsOf(word: string): string[] {
  if (!arabicWord.test(word)) return [word];
  const forms = word.startsWith(article)
    ? [word, ...prepositions.map((letter) => letter + word), `لل${word.slice(article.length)}`]
    : [word];
  return [...forms, ...forms.flatMap((form) => conjunctions.map((letter) => letter + form))];
}
