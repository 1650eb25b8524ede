import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** Names of the CSS highlights. */
export type Layer =
  | 'mark-yellow'
  | 'mark-green'
  | 'mark-blue'
  | 'mark-pink'
  | 'mark-purple'
  | 'mark-overlap'
  | 'mark-active'
  | 'entity-mention'
  | 'entity-chosen'
  | 'entity-current'
  | 'find-hit'
  | 'find-current'
  | 'text-place';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The open article. */
export class Reader extends Model {
  get root(): Locator {
    return this.page.getByRole('main', { name: 'Article' });
  }

  get title(): Locator {
    return this.root.getByRole('heading', { level: 1 });
  }

  /** Selects text by dragging the mouse from the start of `first` to the end of `last`. */
  async selectByMouse(first: string, last = first): Promise<void> {
    const from = await this.#edgeOf(first, 'start', true);
    const to = await this.#edgeOf(last, 'end', false);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
  }

  /** The selected text. */
  selectedText(): Promise<string> {
    return this.page.evaluate(() => window.getSelection()?.toString() ?? '');
  }

  /** Text of the passages painted in a layer, in text order; paragraphs are separated by a newline. */
  painted(layer: Layer): Promise<string[]> {
    return this.page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range;
      });
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const blockOf = (node: Node) => node.parentElement?.closest('[data-start]');
      return ranges.map((range) => {
        const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
          if (node instanceof Text && range.intersectsNode(node)) nodes.push(node);
        }
        let words = '';
        nodes.forEach((node, i) => {
          const text = node.textContent ?? '';
          const start = node === range.startContainer ? range.startOffset : 0;
          const end = node === range.endContainer ? range.endOffset : text.length;
          const before = nodes[i - 1];
          if (before && blockOf(before) !== blockOf(node)) words += '\n';
          words += text.slice(start, end);
        });
        return words;
      });
    }, layer);
  }

  /** Clicks the middle of the given text. */
  async clickWords(words: string): Promise<void> {
    const { x, y } = await this.#edgeOf(words, 'middle', true);
    await this.page.mouse.click(x, y);
  }

  /** Moves the pointer to the given text. */
  async hoverWords(words: string): Promise<void> {
    const { x, y } = await this.#edgeOf(words, 'middle', true);
    await this.page.mouse.move(x, y);
  }

  /** Whether the given text is inside the visible part of the reader. */
  async shows(words: string): Promise<boolean> {
    const { y } = await this.#edgeOf(words, 'middle', false);
    const box = await this.root.boundingBox();
    return box !== null && y > box.y && y < box.y + box.height;
  }

  scrollTop(): Promise<number> {
    return this.root.evaluate((element) => element.scrollTop);
  }

  /**
   * Resolves when the text has not moved for more frames than the app needs to restore a position: it corrects the
   * scroll position until eight consecutive frames are stable.
   */
  async atRest(): Promise<void> {
    await this.root.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          let before = '';
          let still = 0;
          const look = (): void => {
            const now = `${element.scrollTop} ${element.scrollHeight} ${element.clientWidth}`;
            still = now === before ? still + 1 : 0;
            before = now;
            if (still >= 16) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  /** The stored reading position, in UTF-16 code units. */
  async keptPosition(title: string): Promise<number> {
    return this.page.evaluate(async (name) => {
      const { lectern } = window as unknown as {
        lectern: { invoke(command: string, input: unknown): Promise<{ value: unknown }> };
      };
      const list = (await lectern.invoke('articles.list', null)).value as { id: string; title: string }[];
      const id = list.find((article) => article.title === name)?.id;
      const { value } = await lectern.invoke('articles.get', { id });
      return (value as { readingPosition: number }).readingPosition;
    }, title);
  }

  async scrollTo(top: number): Promise<void> {
    await this.root.evaluate((element, y) => element.scrollTo(0, y), top);
  }

  /** Coordinates of the first character, last character or middle of the given text. */
  #edgeOf(words: string, edge: 'start' | 'middle' | 'end', reveal: boolean): Promise<Point> {
    return this.root.evaluate(
      (root, { words, edge, reveal }) => {
        for (const block of root.querySelectorAll('[data-start]')) {
          const at = (block.textContent ?? '').indexOf(words);
          if (at === -1) continue;
          const place = (offset: number): [Text, number] => {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            let rest = offset;
            let node = walker.nextNode() as Text | null;
            for (; node && rest > node.data.length; node = walker.nextNode() as Text | null)
              rest -= node.data.length;
            if (!node) throw new Error('no text there');
            return [node, rest];
          };
          const offset =
            edge === 'start' ? 0 : edge === 'end' ? words.length - 1 : Math.floor(words.length / 2);
          const range = document.createRange();
          range.setStart(...place(at + offset));
          range.setEnd(...place(at + offset + 1));
          if (reveal) block.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getBoundingClientRect();
          const x =
            edge === 'start' ? box.left + 0.5 : edge === 'end' ? box.right - 0.5 : box.left + box.width / 2;
          return { x, y: box.top + box.height / 2 };
        }
        throw new Error(`the article does not show: ${words}`);
      },
      { words, edge, reveal },
    );
  }
}
