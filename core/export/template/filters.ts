import type { Liquid } from 'liquidjs';
import type { RootContent } from 'mdast';
import { cleanLine, cleanParagraphs } from '../clean-text.ts';
import { exportFileName } from '../file-name.ts';
import { safeHref } from '../safe-href.ts';
import { noteToTree } from '../note-tree.ts';
import { tagToNode } from '../verbatim.ts';
import { blocksToText, escapeMarkdown, escapeYaml, SafeText, toPlainText } from './safe-text.ts';

/** The input of a filter as Markdown: escaped, unless a previous filter returned safe text. */
const toSafeMarkdown = (value: unknown): string =>
  value instanceof SafeText ? value.text : escapeMarkdown(toPlainText(value));

const tagOf = (tag: unknown): string => {
  const node = tagToNode(toPlainText(tag));
  return node && 'value' in node ? node.value : '';
};

/** The target of a `[[link between notes]]`: the file name of an article with that title. */
const linkTarget = (value: unknown): string =>
  cleanLine(toPlainText(value)) === ''
    ? ''
    : exportFileName(toPlainText(value), [], '').replace(/[<>*`~{}]/g, '');

const numberOf = (value: unknown, defaultValue: number, maximum: number): number => {
  const number = Number(value ?? defaultValue);
  return Number.isInteger(number) && number >= 0 && number <= maximum ? number : defaultValue;
};

function quote(value: unknown): SafeText {
  const children: RootContent[] = cleanParagraphs(toPlainText(value)).map((words) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: words }],
  }));
  return new SafeText(
    children.length === 0 ? '' : blocksToText([{ type: 'blockquote', children } as RootContent]),
  );
}

/**
 * Registers the filters of docs/templates.md. Those that return `SafeText` are responsible for escaping.
 * @param isImported whether a note may contain text from another program
 */
export function registerFilters(engine: Liquid, isImported: (note: string) => boolean): void {
  let notes = 0;
  engine.registerFilter('md', (value: unknown) => new SafeText(toSafeMarkdown(value)));
  engine.registerFilter('yaml', (value: unknown) => new SafeText(escapeYaml(value)));
  engine.registerFilter('quote', quote);
  engine.registerFilter('note', (value: unknown, under?: unknown, links?: unknown) => {
    const words = toPlainText(value);
    const tree = noteToTree(words, {
      isImported: isImported(words),
      underDepth: numberOf(under, 2, 5),
      key: `n${(notes += 1)}`,
      links: links === 'plain' ? 'address' : 'wiki',
    });
    return new SafeText(tree.length === 0 ? '' : blocksToText(tree));
  });
  engine.registerFilter(
    'tag',
    (value: unknown) =>
      new SafeText(
        (Array.isArray(value) ? value : [value])
          .map(tagOf)
          .filter((tag) => tag !== '')
          .join(' '),
      ),
  );
  engine.registerFilter('slug', (value: unknown) => tagOf(value).slice(1));
  engine.registerFilter('wikilink', (value: unknown) => {
    const target = linkTarget(value);
    return new SafeText(target === '' ? '' : `[[${target}]]`);
  });
  engine.registerFilter('link', (value: unknown, address?: unknown) => {
    const url = safeHref(toPlainText(address).trim());
    const words = cleanLine(toPlainText(value));
    if (url === null) return new SafeText(toSafeMarkdown(value));
    const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: words || url }] };
    return new SafeText(blocksToText([{ type: 'paragraph', children: [link] }]));
  });
  engine.registerFilter('address', (value: unknown) => {
    const url = safeHref(toPlainText(value).trim());
    return new SafeText(
      url === null ? toSafeMarkdown(value) : url.replace(/[<>`\\|{}]/g, encodeURIComponent),
    );
  });
  engine.registerFilter('indent', (value: unknown, spaces?: unknown) => {
    const indentation = ' '.repeat(numberOf(spaces, 2, 40));
    return new SafeText(toSafeMarkdown(value).replace(/\n(?=[^\n])/g, `\n${indentation}`));
  });
}
