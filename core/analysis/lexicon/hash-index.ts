/** So many of the highest bits of a hash choose where the search begins. */
const headBits = 16;

/**
 * Finds the number of an entry by its hash; -1 when there is none. The hashes lie in ascending order in their file, so all that is kept
 * beside it is where those of each head begin; some probes decide.
 * @throws RangeError when they do not ascend
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
