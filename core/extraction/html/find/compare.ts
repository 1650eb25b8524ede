import type { Candidate } from './attempt.ts';
import { shortBox } from './title-heading.ts';
import { isOutside, isReaction, ownProse } from './outside.ts';
import { strongClutter } from './words.ts';
import { contains, type PageNode } from './page-tree.ts';

/** A candidate replaces one whose value is lower by this factor. */
const clearlyMore = 1.5;

/** Length at which an article that is below the title is only replaced by one that contains it. */
const longEnough = 500;

const isBelow = (roots: readonly PageNode[], heading: PageNode): boolean =>
  roots.some(
    (root) => contains(root, heading) || (root.index > heading.index && root.index - heading.index < 200),
  );

const around = (node: PageNode, is: (node: PageNode) => boolean): boolean => {
  for (let at: PageNode | null = node; at; at = at.parent) if (at.name !== 'body' && is(at)) return true;
  return false;
};

const isPartElsewhere = (root: PageNode): boolean =>
  around(root, (node) => isOutside(node) || isReaction(node) || strongClutter.test(node.words));

/** Whether all of a candidate is in navigation, comments, an author box or another part with such a name or class. */
export const isElsewhere = ({ roots }: Candidate): boolean => roots.every(isPartElsewhere);

/** Factors of evidence: all of it in the box with the title; below the title; in a part such as comments. */
const inBox = 4;
const below = 1.5;
const elsewhere = 0.2;

/**
 * The evidence for a candidate: its prose, its other words to a quarter, its position. In the box of the title, all words count, as those
 * of a recipe.
 * @param box the box of the title of a short article; null when there is none
 */
function valueOf(
  nodes: readonly PageNode[],
  candidate: Candidate,
  heading: PageNode | null,
  box: PageNode | null,
): number {
  const { roots, length, prose } = candidate;
  const others = Math.max(0, length - sum(roots, (node) => node.linked) - prose);
  if (box !== null && roots.every((root) => contains(box, root))) return (prose + others) * inBox;
  // Beside a short article, parts such as a cookie notice count little.
  const own =
    box === null
      ? prose
      : Math.min(
          prose,
          sum(roots, (root) => ownProse(nodes, root, 1)),
        );
  const words = (own + others / 4) * (isElsewhere(candidate) ? elsewhere : 1);
  return words * (heading !== null && isBelow(roots, heading) ? below : 1);
}

/** Maximum share of links in what a wider candidate adds: lists of other articles have more. */
const maxLinked = 0.12;

const sum = (roots: readonly PageNode[], read: (node: PageNode) => number): number =>
  roots.reduce((all, root) => all + read(root), 0);

function addsProse({ roots }: Candidate, { roots: wider }: Candidate): boolean {
  const linked = sum(wider, (node) => node.linked) - sum(roots, (node) => node.linked);
  const length = sum(wider, (node) => node.length) - sum(roots, (node) => node.length);
  return linked <= length * maxLinked;
}

/** The candidate with the best evidence; among those that are nearly equal, the smallest. */
export function bestOf(
  nodes: readonly PageNode[],
  first: Candidate | null,
  others: readonly Candidate[],
  heading: PageNode | null,
): Candidate | null {
  // Where a candidate has the prose of an article, a short text next to the title is only its introduction.
  const isShort = [...(first ? [first] : []), ...others].every(({ prose }) => prose < longEnough);
  const box = isShort ? shortBox(nodes, heading) : null;
  let best = first;
  let value = first ? valueOf(nodes, first, heading, box) : 0;
  const isSettled =
    first !== null && heading !== null && first.prose >= longEnough && isBelow(first.roots, heading);
  for (const other of others.toSorted((a, b) => a.length - b.length)) {
    const isWider = first?.roots.every((root) => other.roots.some((outer) => contains(outer, root))) ?? true;
    if (first && isSettled && !(isWider && addsProse(first, other))) continue;
    const worth = valueOf(nodes, other, heading, box);
    if (worth === 0 || (best !== null && worth <= value * clearlyMore)) continue;
    best = other;
    value = worth;
  }
  return best;
}
