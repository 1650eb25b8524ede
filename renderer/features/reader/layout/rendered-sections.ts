/** Tracks which sections are rendered. A rendered section stays rendered; sections subscribe to changes. */
export class RenderedSections {
  readonly count: number;
  /** The section at the reading position; others are rendered outwards from it. */
  center = 0;
  readonly #rendered = new Set<number>();
  readonly #listeners = new Map<number, () => void>();

  constructor(count: number, first: Iterable<number>) {
    this.count = count;
    for (const section of first) this.#rendered.add(section);
  }

  readonly has = (section: number): boolean => this.#rendered.has(section);

  get isComplete(): boolean {
    return this.#rendered.size >= this.count;
  }

  /** Marks sections as rendered. Returns whether any is new; React commits them in its next render. */
  add(from: number, to: number): boolean {
    const fresh: number[] = [];
    for (let i = Math.max(0, from); i <= Math.min(this.count - 1, to); i += 1)
      if (!this.#rendered.has(i)) fresh.push(i);
    for (const section of fresh) this.#rendered.add(section);
    for (const section of fresh) this.#listeners.get(section)?.();
    return fresh.length > 0;
  }

  /** The nearest section that is not rendered, preferring those below; null when all are. */
  nearestMissing(center: number): number | null {
    for (let away = 0; away < this.count; away += 1) {
      if (center + away < this.count && !this.#rendered.has(center + away)) return center + away;
      if (center - away >= 0 && !this.#rendered.has(center - away)) return center - away;
    }
    return null;
  }

  /** Subscribes the component of one section. */
  subscribe(section: number, listener: () => void): () => void {
    this.#listeners.set(section, listener);
    return () => void this.#listeners.delete(section);
  }
}
