import type { DraftMark } from '../draft.ts';

/** A piece of a text in Markdown: words with a mark, or the target of an embedded file. */
export type NotePiece =
  { readonly text: string; readonly mark: DraftMark | null } | { readonly embedded: string };

/** `[[Page|label]]`, `![[picture.png]]`, `==marked==`, `x^2^`: what note programs add to Markdown. */
const syntax =
  /(?<![\p{L}\p{N}])(!?)\[\[([^[\]|#\n]{1,200})(?:#[^[\]|\n]{0,200})?(?:\|([^[\]\n]{1,200}))?\]\]|==(?! )([^=\n]{1,500})(?<! )==|(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,8})\^/gu;

const isPicture = (target: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(target.trim());

/** Splits a text at the marks that note programs (Obsidian, Logseq, Zettlr) add to Markdown, without their signs. */
export function splitNoteSyntax(text: string): NotePiece[] {
  const pieces: NotePiece[] = [];
  let at = 0;
  const add = (words: string, mark: DraftMark | null = null): void => {
    if (words !== '') pieces.push({ text: words, mark });
  };
  for (const found of text.matchAll(syntax)) {
    const [whole, embed, target, label, marked, raised] = found;
    add(text.slice(at, found.index));
    at = found.index + whole.length;
    if (target !== undefined && embed === '!' && isPicture(target)) pieces.push({ embedded: target.trim() });
    else if (target !== undefined) add(label ?? target);
    else if (marked !== undefined) add(marked);
    else if (raised !== undefined) add(raised, { kind: 'superscript' });
  }
  add(text.slice(at));
  return pieces;
}

/** The title of a callout, "[!note] Good to know", or its kind where it has none, and the text after it; null for other text. */
export function readCallout(text: string): { readonly title: string; readonly rest: string } | null {
  const found = /^\[!([\p{L}-]{1,30})\][+-]?[ \t]*([^\n]*)\n?/u.exec(text);
  if (!found) return null;
  const [whole, kind = '', title = ''] = found;
  const named = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
  return { title: title.trim() === '' ? named : title.trim(), rest: text.slice(whole.length) };
}
