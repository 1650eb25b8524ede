import type { Candidate } from './attempt.ts';
import { isOutside, isReaction } from './outside.ts';
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

/** Whether all of a candidate is in navigation, comments, an author box or another part with such a name or class. */
export const isElsewhere = ({ roots }: Candidate): boolean =>
  roots.every((root) =>
    around(root, (node) => isOutside(node) || isReaction(node) || strongClutter.test(node.words)),
  );

/** The evidence for a candidate: its prose, its other words to a quarter, its position. */
function valueOf(candidate: Candidate, heading: PageNode | null): number {
  const { roots, length, prose } = candidate;
  const linked = sum(roots, (node) => node.linked);
  const words = prose + Math.max(0, length - linked - prose) / 4;
  const place = heading !== null && isBelow(roots, heading) ? 1.5 : 1;
  return words * place * (isElsewhere(candidate) ? 0.2 : 1);
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
  first: Candidate | null,
  others: readonly Candidate[],
  heading: PageNode | null,
): Candidate | null {
  let best = first;
  let value = first ? valueOf(first, heading) : 0;
  const isSettled =
    first !== null && heading !== null && first.prose >= longEnough && isBelow(first.roots, heading);
  for (const other of others.toSorted((a, b) => a.length - b.length)) {
    const isWider = first?.roots.every((root) => other.roots.some((outer) => contains(outer, root))) ?? true;
    if (first && isSettled && !(isWider && addsProse(first, other))) continue;
    const worth = valueOf(other, heading);
    if (worth === 0 || (best !== null && worth <= value * clearlyMore)) continue;
    best = other;
    value = worth;
  }
  return best;
}
