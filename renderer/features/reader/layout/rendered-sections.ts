/** Which sections of an article have their words in the page. Once drawn, a section stays; the sections themselves listen. */
export class RenderedSections {
  readonly count: number;
  /** The section that one reads: the others are drawn from here outwards. */
  center = 0;
  readonly #drawn = new Set<number>();
  readonly #listeners = new Map<number, () => void>();

  constructor(count: number, first: Iterable<number>) {
    this.count = count;
    for (const section of first) this.#drawn.add(section);
  }

  readonly isDrawn = (section: number): boolean => this.#drawn.has(section);

  get isWhole(): boolean {
    return this.#drawn.size >= this.count;
  }

  /** Draws those that are not drawn yet. Answers whether there were any: React has them in the page once it has had its turn. */
  draw(from: number, to: number): boolean {
    const fresh: number[] = [];
    for (let i = Math.max(0, from); i <= Math.min(this.count - 1, to); i += 1)
      if (!this.#drawn.has(i)) fresh.push(i);
    for (const section of fresh) this.#drawn.add(section);
    for (const section of fresh) this.#listeners.get(section)?.();
    return fresh.length > 0;
  }

  /** The nearest section to one that is not drawn, those below it first; null when all are. */
  nearestUndrawn(center: number): number | null {
    for (let away = 0; away < this.count; away += 1) {
      if (center + away < this.count && !this.#drawn.has(center + away)) return center + away;
      if (center - away >= 0 && !this.#drawn.has(center - away)) return center - away;
    }
    return null;
  }

  /** For the one element of a section. */
  listen(section: number, listener: () => void): () => void {
    this.#listeners.set(section, listener);
    return () => void this.#listeners.delete(section);
  }
}
