const arabicWord = /^[\p{sc=Arab}\p{Mn}]{3,}$/u;
/**
 * The conjunctions "and" and "so" are written together with the next word; the prepositions "in", "as" and "for" are unambiguous
 * only before the article.
 */
const conjunctions = ['و', 'ف'];
const prepositions = ['ب', 'ك'];
const article = 'ال';

/**
 * The forms in which a folded word occurs in a text. An Arabic word may be prefixed with a conjunction or preposition
 * ("والإسلام": and Islam) that users do not type; every other word has one form.
 */
export function formsOf(word: string): string[] {
  if (!arabicWord.test(word)) return [word];
  const forms = word.startsWith(article)
    ? [word, ...prepositions.map((letter) => letter + word), `لل${word.slice(article.length)}`]
    : [word];
  return [...forms, ...forms.flatMap((form) => conjunctions.map((letter) => letter + form))];
}
