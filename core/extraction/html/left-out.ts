import { letterKey } from '../../text/words.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import type { LeftOutSection } from '../../model/left-out.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { draftText, type DraftBlock, type DraftRun } from '../draft.ts';
import { boilerplateOf } from '../text/chrome.ts';
import { isProse } from '../text/prose.ts';
import { isElement, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { maxClassLength } from './dom/elements.ts';
import { domToDrafts } from './dom-to-drafts.ts';
import { reactions } from './find/outside.ts';
import { strongClutter } from './find/words.ts';

/** Minimum length in code units of the prose of a passage. */
const minProse = 80;

/** Maximum number of passages, and of code units of all together. */
const maxSections = 100;
const maxLength = 200_000;

/** Number of code units of a block that are compared. */
const maxLine = 3_000;

const names = /^(?:nav|footer|form|dialog|menu)$/;
const roles = /^(?:navigation|menu|search|alert|alertdialog|dialog|contentinfo|banner)$/;

/** Whether an element is no content by its name, role or class: navigation, forms, comments, dialogs, lists of other articles. */
function isFurniture(element: DomElement): boolean {
  if (names.test(nameOf(element)) || roles.test(element.getAttribute('role') ?? '')) return true;
  const words = `${(element.getAttribute('class') ?? '').slice(0, maxClassLength)} ${(element.getAttribute('id') ?? '').slice(0, maxClassLength)}`;
  return words.length > 1 && (strongClutter.test(words) || reactions.test(words));
}

const lineOf = (draft: DraftBlock): string => collapseSpace(draftText(draft).slice(0, maxLine));

/** Without pictures, and without notes and references, whose numbers are those of the article. */
function plain(draft: DraftBlock): DraftBlock {
  const shape = draft.shape.kind === 'footnote' ? ({ kind: 'paragraph' } as const) : draft.shape;
  const runs = draft.runs.map((run) => ({
    ...run,
    marks: run.marks.filter(({ kind }) => kind !== 'noteRef' && kind !== 'image'),
  }));
  return { ...draft, shape, runs };
}

const isText = ({ shape }: DraftBlock): boolean =>
  shape.kind !== 'figure' && shape.kind !== 'rule' && shape.kind !== 'caption';

/** Maximum share of links in running text. */
const maxLinked = 0.5;

function isMostlyLinks({ runs }: DraftBlock): boolean {
  const length = (some: readonly DraftRun[]): number => some.reduce((all, { text }) => all + text.length, 0);
  const linked = runs.filter(({ marks }) => marks.some(({ kind }) => kind === 'link'));
  return length(linked) > length(runs) * maxLinked;
}

/** Whether a draft reads as running text rather than as a part of the page around it. */
const isContent = (draft: DraftBlock): boolean => {
  const line = lineOf(draft);
  return isProse(line) && !isMostlyLinks(draft) && boilerplateOf(line) === null;
};

/** The drafts from the first to the last of running text, with the heading above the first; null when there is little. */
function passageOf(run: readonly DraftBlock[]): readonly DraftBlock[] | null {
  const content = run.filter(isContent);
  if (content.reduce((all, draft) => all + lineOf(draft).length, 0) < minProse) return null;
  const first = run.findIndex(isContent);
  const start = run[first - 1]?.shape.kind === 'heading' ? first - 1 : first;
  return run.slice(start, run.findLastIndex(isContent) + 1).map(plain);
}

/**
 * The passages of running text that a page shows and that are not in its article, in page order: without navigation, forms, comments
 * and lists of other articles.
 * @param roots the elements of the article
 */
export function findLeftOut(
  body: DomElement,
  roots: readonly DomElement[],
  { title, text, blocks }: Pick<ExtractedArticle, 'title' | 'text' | 'blocks'>,
  base: string | null,
): LeftOutSection[] {
  const around = new Set<DomNode>();
  for (const root of roots) for (let at: DomNode | null = root; at; at = at.parentNode) around.add(at);
  const inRoots = (element: DomElement): boolean => {
    for (let at: DomNode | null = element; at; at = at.parentNode)
      if (roots.includes(at as DomElement)) return true;
    return false;
  };
  const isLeftOut = (node: DomNode): boolean => {
    if (!isElement(node) || around.has(node)) return false;
    return isFurniture(node) || (nameOf(node) === 'aside' && !inRoots(node));
  };
  const places = new Map(
    blocks.map(({ start, end }, index) => [collapseSpace(text.slice(start, end).slice(0, maxLine)), index]),
  );
  const titleKey = letterKey(title);
  const sections: LeftOutSection[] = [];
  let run: DraftBlock[] = [];
  let after = 0;
  let length = 0;
  const endRun = (): void => {
    const passage = run.length > 0 && sections.length < maxSections ? passageOf(run) : null;
    run = [];
    if (!passage) return;
    const section = { after, ...assembleBlocks(passage) };
    length += section.text.length;
    if (length <= maxLength) sections.push(section);
  };
  for (const draft of domToDrafts(body, base, { isLeftOut })) {
    if (!isText(draft)) continue;
    const line = lineOf(draft);
    const place = places.get(line);
    if (place === undefined) {
      if (line !== '' && letterKey(line) !== titleKey) run.push(draft);
      continue;
    }
    endRun();
    after = Math.max(after, place + 1);
  }
  endRun();
  return sections;
}
