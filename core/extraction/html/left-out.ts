import { letterKey } from '../../text/words.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import type { LeftOutSection } from '../../model/left-out.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { draftText, isLinked, type DraftBlock, type DraftRun } from '../draft.ts';
import { boilerplateOf } from '../text/chrome.ts';
import { isProse } from '../text/prose.ts';
import { isElement, isWithin, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { classAndIdOf } from './dom/elements.ts';
import { domToDrafts } from './dom-to-drafts.ts';
import { reactions } from './find/outside.ts';
import type { PageNotes } from './footnotes.ts';
import { strongClutter } from './find/words.ts';

/** Minimum length in code units of the prose of a passage. */
const minProse = 80;

/** Maximum number of passages, and of code units of all together. */
const maxSections = 100;
const maxLength = 200_000;

/** Number of code units of a block that are examined, and of these, without repeated white space, that are compared. */
const maxLine = 3_000;
const keyLength = 500;

const names = /^(?:nav|footer|form|dialog|menu)$/;
const roles = /^(?:navigation|menu|search|alert|alertdialog|dialog|contentinfo|banner)$/;

/**
 * Whether an element is not content by its name, role or class: navigation, forms, comments, dialogs, lists of other articles. Inside the
 * article, words of a class are little evidence.
 */
function isFurniture(element: DomElement, isInArticle: boolean): boolean {
  if (names.test(nameOf(element)) || roles.test(element.getAttribute('role') ?? '')) return true;
  const words = classAndIdOf(element);
  return words.length > 1 && (reactions.test(words) || (!isInArticle && strongClutter.test(words)));
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
  return length(runs.filter(isLinked)) > length(runs) * maxLinked;
}

/** Whether a draft reads as running text rather than as a part of the page around it. */
const isContent = (draft: DraftBlock): boolean => {
  const line = lineOf(draft);
  return isProse(line) && !isMostlyLinks(draft) && boilerplateOf(line) === null;
};

/** Maximum number of drafts between two of running text in a passage. */
const maxBetween = 3;

/** The passages of a run of drafts: running text with the heading above it. Passages with little text are dropped. */
function passagesOf(run: readonly DraftBlock[]): (readonly DraftBlock[])[] {
  const spans: { start: number; end: number; length: number }[] = [];
  for (const [index, draft] of run.entries()) {
    if (!isContent(draft)) continue;
    const last = spans.at(-1);
    const { length } = lineOf(draft);
    if (last && index - last.end <= maxBetween) {
      last.end = index + 1;
      last.length += length;
    } else {
      const start = run[index - 1]?.shape.kind === 'heading' ? index - 1 : index;
      spans.push({ start, end: index + 1, length });
    }
  }
  return spans
    .filter(({ length }) => length >= minProse)
    .map(({ start, end }) => run.slice(start, end).map(plain));
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
  { base, notes }: { readonly base: string | null; readonly notes: PageNotes },
): LeftOutSection[] {
  const around = new Set<DomNode>();
  for (const root of roots) for (let at: DomNode | null = root; at; at = at.parentNode) around.add(at);
  const rootSet = new Set<DomNode>(roots);
  const isLeftOut = (node: DomNode): boolean => {
    if (!isElement(node) || around.has(node)) return false;
    const isInArticle = isWithin(node, rootSet);
    return isFurniture(node, isInArticle) || (nameOf(node) === 'aside' && !isInArticle);
  };
  const places = new Map(
    blocks.map(({ start, end }, index) => [
      collapseSpace(text.slice(start, end).slice(0, maxLine)).slice(0, keyLength),
      index,
    ]),
  );
  const titleKey = letterKey(title);
  const sections: LeftOutSection[] = [];
  let run: DraftBlock[] = [];
  let after = 0;
  let length = 0;
  const endRun = (): void => {
    for (const passage of passagesOf(run)) {
      const section = { after, ...assembleBlocks(passage) };
      length += section.text.length;
      if (length <= maxLength && sections.length < maxSections) sections.push(section);
    }
    run = [];
  };
  for (const draft of domToDrafts(body, base, { notes, isLeftOut })) {
    if (!isText(draft)) continue;
    const line = lineOf(draft);
    const place = places.get(line.slice(0, keyLength));
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
