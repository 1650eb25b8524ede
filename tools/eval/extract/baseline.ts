import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { markupToText } from './markup-to-text.ts';

/** What Readability on linkedom finds in a page, without captions, which no expected text has. */
export function readabilityText(html: string): string {
  const content = new Readability(parseHTML(html).document as never).parse()?.content ?? '';
  const { document } = parseHTML(`<html><body>${content}`);
  return markupToText(document.body, { captions: false });
}
