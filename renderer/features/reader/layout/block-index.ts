import { flushSync } from 'react-dom';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { RenderedSections } from './rendered-sections.ts';
import { sectionAt, type Section } from './sections.ts';
import { blockSelector, domPositionAt, rangeBetween, startOf } from './text-position.ts';

/**
 * Binary search for the first index for which `isAt` holds; `isAt` must be monotonic. Returns `count` if there is none.
 */
function binarySearch(count: number, isAt: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Maps text offsets to the DOM. In a long article, sections may not be rendered yet; `ensureRendered` renders them. Methods
 * force layout only for what they are asked about.
 */
export class BlockIndex {
  readonly #root: HTMLElement;
  readonly #sections: readonly Section[];
  readonly #rendered: RenderedSections;
  readonly #blocks = new Map<number, readonly Element[]>();

  constructor(root: HTMLElement, sections: readonly Section[], rendered: RenderedSections) {
    this.#root = root;
    this.#sections = sections;
    this.#rendered = rendered;
  }

  /** False for an article with a single section. */
  get isLong(): boolean {
    return this.#sections.length > 1;
  }

  sectionOf(section: number): Section | undefined {
    return this.#sections[section];
  }

  sectionAt(offset: number): number {
    return sectionAt(this.#sections, offset);
  }

  sectionElement(section: number): Element | null {
    return this.#root.children[section] ?? null;
  }

  /** The sections between two vertical positions in the window, CSS pixels. */
  sectionsBetween(top: number, bottom: number): readonly [first: number, last: number] {
    const { children } = this.#root;
    const boxOf = (section: number) => children[section]?.getBoundingClientRect();
    const first = binarySearch(children.length, (at) => (boxOf(at)?.bottom ?? 0) > top);
    const after = binarySearch(children.length, (at) => (boxOf(at)?.top ?? 0) >= bottom);
    return [Math.min(first, children.length - 1), Math.max(first, after - 1)];
  }

  /** Renders the sections of a span, synchronously if React allows it. Returns whether they are in the DOM now. */
  ensureRendered({ start, end }: TextSpan): boolean {
    const [first, last] = [this.sectionAt(start), this.sectionAt(Math.max(start, end - 1))];
    const isRendered = () => this.#isInPage(first) && this.#isInPage(last);
    if (isRendered()) return true;
    flushSync(() => {
      this.#rendered.add(first - 1, first + 1);
      this.#rendered.add(last - 1, last + 1);
    });
    return isRendered();
  }

  #isInPage(section: number): boolean {
    return this.#rendered.has(section) && this.sectionElement(section)?.firstChild !== null;
  }

  #blocksIn(section: number): readonly Element[] {
    const known = this.#blocks.get(section);
    if (known) return known;
    const element = this.sectionElement(section);
    if (!element || !this.#isInPage(section)) return [];
    const blocks = [...element.querySelectorAll(blockSelector)];
    this.#blocks.set(section, blocks);
    return blocks;
  }

  /** The block that contains an offset: the last one that begins at or before it. */
  blockAt(offset: number): Element | null {
    for (let section = this.sectionAt(offset); section >= 0; section -= 1) {
      const blocks = this.#blocksIn(section);
      const after = binarySearch(blocks.length, (at) => startOf(blocks[at] as Element) > offset);
      const found = blocks[after - 1];
      // An empty cell or an image has no element of its own, and may be first in a section.
      if (found || blocks.length === 0) return found ?? null;
    }
    return null;
  }

  /** The first block whose bottom edge is below a vertical position in the window, CSS pixels. */
  firstBelow(y: number): Element | null {
    const { children } = this.#root;
    const from = binarySearch(
      children.length,
      (at) => (children[at]?.getBoundingClientRect().bottom ?? 0) > y,
    );
    for (let section = from; section < children.length; section += 1) {
      const found = this.#blocksIn(section).find((block) => block.getBoundingClientRect().bottom > y);
      if (found) return found;
    }
    return null;
  }

  /** A DOM range of a span; null when its ends are not in the DOM. */
  spanToRange({ start, end }: TextSpan): Range | null {
    const first = this.blockAt(start);
    // The last code unit determines the last block: an end at a block's start belongs to the previous block.
    const last = this.blockAt(Math.max(start, end - 1));
    const from = first && domPositionAt(first, start);
    const to = last && domPositionAt(last, end);
    return from && to ? rangeBetween(from, to) : null;
  }
}
