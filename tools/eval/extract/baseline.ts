import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { markupToText } from './markup-to-text.ts';

/** Extracts a page's text with Readability on linkedom, without captions, which the reference texts omit. */
export function readabilityText(html: string): string {
  const content = new Readability(parseHTML(html).document as never).parse()?.content ?? '';
  const { document } = parseHTML(`<html><body>${content}`);
  return markupToText(document.body, { captions: false });
}
