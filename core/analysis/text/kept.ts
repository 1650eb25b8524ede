/** Remembers what was made out of texts, those used last: of twice `limit` the older half is forgotten at once. */
export interface Kept<Value> {
  /** What is kept for the text; else makes it and keeps it. */
  get(key: string, make: () => Value): Value;
}

/** @param limit how many at least are remembered; 0: none */
export const createMemo = <Value>(limit: number): Kept<Value> => {
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
