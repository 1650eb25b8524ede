/** Finds the number of an entry by its hash; -1 when there is none. Open addressing at half load: one or two probes. */
export const createHashIndex = (count: number, hashOf: (i: number) => number): ((hash: number) => number) => {
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  const slots = new Int32Array(size);
  const keys = new Uint32Array(size);
  for (let i = 0; i < count; i += 1) {
    const key = hashOf(i);
    let slot = key & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
    keys[slot] = key;
  }
  return (hash) => {
    let slot = hash & (size - 1);
    for (;;) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (keys[slot] === hash) return entry - 1;
      slot = (slot + 1) & (size - 1);
    }
  };
};
