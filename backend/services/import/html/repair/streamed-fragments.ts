import type { HtmlDocument, HtmlElement } from '../../dom/nodes.ts';

/**
 * Puts fragments that a server sent after the page (`<div hidden id="S:0">`, as React streams them) where their placeholder
 * (`<template id="B:0">`) is, as a script of the page does, and removes the content that was shown while they loaded.
 */
export function placeStreamedFragments(document: HtmlDocument): void {
  const fragments = document.querySelectorAll('[hidden][id^="S:"]');
  if (fragments.length === 0) return;
  const placeholders = new Map<string, HtmlElement>();
  for (const template of document.querySelectorAll('template[id]'))
    placeholders.set(template.getAttribute('id') ?? '', template);
  // Fragments can contain the placeholders of others, and come in any order.
  for (const fragment of fragments) {
    const number = fragment.getAttribute('id')?.slice(2) ?? '';
    const place = placeholders.get(`B:${number}`) ?? placeholders.get(`P:${number}`);
    if (!place?.parentNode) {
      fragment.removeAttribute('hidden');
      continue;
    }
    // The content that was shown while the fragment loaded ends with the comment "/$".
    if (place.getAttribute('id')?.startsWith('B:')) {
      for (let node = place.nextSibling; node; node = place.nextSibling) {
        const isEnd = node.nodeType === 8 && node.nodeValue === '/$';
        if (isEnd) break;
        node.remove();
      }
    }
    place.replaceWith(fragment.childNodes);
    fragment.remove();
  }
}
