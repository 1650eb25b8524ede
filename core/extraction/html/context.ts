import type { BlockShape, DraftMark } from '../draft.ts';
import type { Context } from './collector.ts';
import { paragraph } from './collector.ts';
import { childrenOf, isElement, nameOf, type DomElement } from './dom/dom.ts';
import { classOf, codeLanguageOf, isCodeBlock, markOf } from './dom/elements.ts';

type ListItemShape = Extract<BlockShape, { kind: 'listItem' }>;

function listItemShape(li: DomElement, depth: number): ListItemShape {
  const list = li.parentNode && isElement(li.parentNode) ? li.parentNode : null;
  const ordered = list !== null && nameOf(list) === 'ol';
  const shape = { kind: 'listItem' as const, ordered, depth, continued: false };
  if (!ordered) return { ...shape, ordinal: 1 };
  let ordinal = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  if (!Number.isSafeInteger(ordinal)) ordinal = 1;
  for (const sibling of childrenOf(list)) {
    if (!isElement(sibling) || nameOf(sibling) !== 'li') continue;
    const value = Number.parseInt(sibling.getAttribute('value') ?? '', 10);
    if (Number.isSafeInteger(value)) ordinal = value;
    if (sibling === li) break;
    ordinal += 1;
  }
  return { ...shape, ordinal };
}

/** Class names of captions on pages without `<figcaption>`. */
const captionClass =
  /(?:^|[\s_-])(?:wp-caption-text|(?:image|photo|picture|media|figure|img|lead|slide)[_-]{0,2}(?:caption|credit|desc(?:ription)?)|caption|gallery-caption)(?:[_-]{1,2}(?:text|content|description|wrap|body|container|title|credit))?(?:$|\s)/i;

const isCaption = (element: DomElement): boolean =>
  /^(?:p|div|span|small|em)$/.test(nameOf(element)) && captionClass.test(classOf(element));

const withMark = (context: Context, mark: DraftMark): Context => ({
  ...context,
  marks: [...context.marks, mark],
});

/**
 * The context that an element gives to the text in it.
 * @param base URL of the page, for relative links
 */
export function contextOf(element: DomElement, context: Context, base: string | null): Context {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name);
  const plain = { ...context, item: null };
  if (heading)
    return { ...plain, shape: { kind: 'heading', level: Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6 } };
  switch (name) {
    case 'blockquote':
      return {
        ...plain,
        shape: { kind: 'quote', depth: context.quoteDepth },
        quoteDepth: context.quoteDepth + 1,
      };
    case 'figcaption':
    case 'caption':
      return { ...plain, shape: { kind: 'caption' } };
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return { ...plain, marks: [], pre: true, shape: { kind: 'code', language: codeLanguageOf(element) } };
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...context, listDepth: context.listDepth + 1 };
    case 'li': {
      const shape = listItemShape(element, Math.max(0, context.listDepth - 1));
      return { ...context, shape: paragraph, item: { shape, used: false } };
    }
    case 'dt':
      return withMark(context, { kind: 'strong' });
    default: {
      if (context.pre) return context;
      if (isCodeBlock(element))
        return { ...plain, marks: [], pre: true, shape: { kind: 'code', language: codeLanguageOf(element) } };
      if (context.shape === paragraph && isCaption(element)) return { ...plain, shape: { kind: 'caption' } };
      const mark = markOf(element, base);
      return mark ? withMark(context, mark) : context;
    }
  }
}
