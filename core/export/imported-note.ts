import type { Code, Image, InlineCode, Link, RootContent } from 'mdast';
import { isEvaluated, separateDelimiters } from './evaluated-text.ts';
import { safeHref } from './safe-href.ts';

/** Inline code that Dataview, Meta Bind or Dice Roller evaluate. */
const inlineQuery = /^\s*(?:\$?=|[A-Z]+\[|dice:)/u;

const text = (value: string): RootContent => ({ type: 'text', value });

/** A code block without its language, by which programs recognize queries and scripts. */
export const importedCode = (node: Code): Code => ({
  ...node,
  lang: null,
  meta: null,
  value: separateDelimiters(node.value),
});

/** Inline code; as text if a program would evaluate it. */
export const importedInlineCode = (node: InlineCode): RootContent =>
  inlineQuery.test(node.value) || isEvaluated(node.value) ? text(node.value) : node;

/** A link to a page; any other becomes its text and its URL. @param children its converted content */
export function importedLink({ url, title }: Link, children: RootContent[]): RootContent[] {
  const safeTitle = title ? separateDelimiters(title) : null;
  if (safeHref(url) !== null) return [{ type: 'link', url, title: safeTitle, children } as Link];
  return [...children, text(` (${url})`)];
}

/** An image is not fetched or embedded: a link to it, or its URL as text. @param inLink whether it is inside a link */
export function importedImage({ url, alt, title }: Image, inLink: boolean): RootContent {
  const label = alt || title || '';
  if (safeHref(url) === null) return text(label === '' ? url : `${label} (${url})`);
  if (inLink) return text(label || url);
  return { type: 'link', url, children: [{ type: 'text', value: label || url }] };
}

/** Whether text may be written without escaping: a link or a tag, but nothing that is embedded or run. */
export const isInertVerbatim = (value: string): boolean => !value.startsWith('!') && !isEvaluated(value);
