import type { EntityKind } from '../../model/analysis.ts';
import { foldWord } from '../../text/fold.ts';

/** Creates a generator of deterministic ids: "person:xi-jinping". Repeated names get a numeric suffix. */
export const createIds = (): ((kind: EntityKind, name: string) => string) => {
  const used = new Map<string, number>();
  return (kind, name) => {
    const slug = foldWord(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const id = `${kind}:${slug}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
};
