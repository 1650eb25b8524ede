import { isVariantOfSource, sourceLanguage } from '../../../messages/languages.ts';
import type { Catalog } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/process.ts';
import { sameAsSource } from './same-as-source.ts';
import { shapeOf, type MessageShape } from './message-shape.ts';

function readShape(key: string, message: string, problems: string[]): MessageShape | null {
  try {
    return shapeOf(message);
  } catch (error) {
    problems.push(`${key} is no valid message: ${messageOf(error)}`);
    return null;
  }
}

/** A message has each plural category of its language; in no other language is "one" enough. */
function checkPlurals(tag: string, key: string, shape: MessageShape): string[] {
  return shape.plurals.flatMap(({ type, categories }) => {
    const needed = new Intl.PluralRules(tag, { type }).resolvedOptions().pluralCategories;
    const missing = needed.filter((category) => !categories.includes(category));
    const unknown = categories.filter((category) => !needed.includes(category as Intl.LDMLPluralRule));
    return [
      ...missing.map((category) => `${key} lacks the plural category "${category}"`),
      ...unknown.map((category) => `${key} has a plural category that ${tag} does not have: "${category}"`),
    ];
  });
}

/** Typography of the source language; the characters have no meaning in ICU messages. */
function checkTypography(key: string, message: string): string[] {
  return [
    ...(/(?<=\p{L})'|'(?=\p{L})/u.test(message) ? [`${key} has a straight apostrophe: write ’`] : []),
    ...(message.includes('"') ? [`${key} has straight quotation marks: write “ and ”`] : []),
    ...(message.includes('...') ? [`${key} has three dots: write …`] : []),
    ...(/^\s|\s$| {2}/.test(message) ? [`${key} has spaces at an end or in a row`] : []),
  ];
}

/** Whether a message has words besides its arguments. */
const hasWords = (message: string): boolean => /\p{L}/u.test(message.replaceAll(/\{[^{}]*\}/g, ''));

/** A message that is left in the source language. */
const isUntranslated = (message: string, original: string): boolean =>
  message === original && hasWords(message) && !sameAsSource.has(message);

/** Checks the messages of one file of the source language. */
export function checkSource(fileName: string, messages: Catalog): string[] {
  const problems: string[] = [];
  for (const [key, message] of Object.entries(messages)) {
    if (!key.startsWith(`${fileName}.`)) problems.push(`${key} does not begin with the name of the file`);
    problems.push(...checkTypography(key, message));
    const shape = readShape(key, message, problems);
    if (shape) problems.push(...checkPlurals(sourceLanguage, key, shape));
  }
  return problems;
}

/** Checks a translation: complete, translated, no unknown keys, the same arguments, all plural categories. */
export function checkTranslation(tag: string, messages: Catalog, source: Catalog): string[] {
  const problems: string[] = [];
  const own = new Set(Object.keys(messages));
  if (!isVariantOfSource(tag))
    problems.push(
      ...Object.keys(source)
        .filter((key) => !own.has(key))
        .map((key) => `${key} is missing`),
    );
  for (const [key, message] of Object.entries(messages)) {
    const original = source[key];
    if (original === undefined) {
      problems.push(`${key} is not in the source language`);
      continue;
    }
    const shape = readShape(key, message, problems);
    if (!shape) continue;
    if (!isVariantOfSource(tag) && isUntranslated(message, original))
      problems.push(`${key} is the same as in the source: translate it, or add it to same-as-source.ts`);
    const { arguments: wanted } = shapeOf(original);
    const missing = [...wanted].filter((each) => !shape.arguments.has(each));
    const unknown = [...shape.arguments].filter((each) => !wanted.has(each));
    if (missing.length > 0) problems.push(`${key} lacks ${missing.join(', ')}`);
    if (unknown.length > 0) problems.push(`${key} has ${unknown.join(', ')}, which the source has not`);
    problems.push(...checkPlurals(tag, key, shape));
  }
  return problems;
}
