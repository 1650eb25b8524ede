import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalog } from './translate.ts';

const accented = new Map(
  [
    ...'AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž',
  ].reduce<[string, string][]>(
    (pairs, char, index, all) => (index % 2 === 0 ? [...pairs, [char, all[index + 1] ?? char]] : pairs),
    [],
  ),
);

const accent = (text: string): string => [...text].map((char) => accented.get(char) ?? char).join('');

/** Accents the texts of a message. */
function accentElements(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: accent(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: accentElements(element.children) };
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: accentElements(option.value) },
      ]);
      return { ...element, options: Object.fromEntries(options) as typeof element.options };
    }
    return element;
  });
}

/** Number of characters of the texts of a message, with the longest option of each choice. */
const lengthOf = (elements: readonly MessageFormatElement[]): number =>
  elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + element.value.length;
    if (element.type === TYPE.tag) return sum + lengthOf(element.children);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return sum + Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value)));
    return sum;
  }, 0);

/** Share of its length by which a text grows: translations are longer than English. */
const growth = 0.3;

/** Makes a message of the language for tests: accented, about 30 % longer, in brackets that show where it is cut off. */
export function pseudoMessage(message: string): string {
  const elements = parse(message);
  const padding = '~'.repeat(Math.ceil(lengthOf(elements) * growth));
  return `⟦${printAST(accentElements(elements))}${padding}⟧`;
}

/** Makes the catalog of the language for tests. */
export const pseudoCatalog = (messages: Catalog): Catalog =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]));
