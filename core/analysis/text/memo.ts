/** A cache of values by text. Evicts by generation: when a generation of `limit` entries is full, the previous one is dropped. */
export interface Memo<Value> {
  /** Returns the cached value, or computes and caches it. */
  get(key: string, make: () => Value): Value;
}

/** @param limit minimum number of entries retained; 0 disables the cache */
export const createMemo = <Value>(limit: number): Memo<Value> => {
  let recent = new Map<string, Value>();
  let older = new Map<string, Value>();
  return {
    get(key, make) {
      if (limit === 0) return make();
      const known = recent.get(key);
      if (known !== undefined) return known;
      const value = older.get(key) ?? make();
      if (recent.size >= limit) {
        older = recent;
        recent = new Map();
      }
      recent.set(key, value);
      return value;
    },
  };
};
