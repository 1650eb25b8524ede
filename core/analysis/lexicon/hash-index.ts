/** Number of high bits of a hash that select the start of the search. */
const headBits = 16;

/**
 * Finds the index of an entry by its hash; -1 when there is none. The hashes are sorted in their file, so only the start of each
 * prefix is kept in memory, and a few probes find the entry.
 * @throws RangeError when the hashes are not in ascending order
 */
export const createHashIndex = (count: number, hashOf: (i: number) => number): ((hash: number) => number) => {
  const starts = new Uint32Array(2 ** headBits + 1);
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    const hash = hashOf(i);
    if (hash <= last) throw new RangeError('the hashes of a lexicon do not ascend');
    last = hash;
    const next = (hash >>> (32 - headBits)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let head = 1; head < starts.length; head += 1)
    starts[head] = (starts[head] ?? 0) + (starts[head - 1] ?? 0);
  return (hash) => {
    const head = hash >>> (32 - headBits);
    let low = starts[head] ?? 0;
    let high = starts[head + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = hashOf(middle);
      if (found === hash) return middle;
      if (found < hash) low = middle + 1;
      else high = middle;
    }
    return -1;
  };
};
