/** The kinds that the tagger predicts; all others are found by rules. */
export const taggedKinds = ['person', 'place', 'organization'] as const;

/**
 * Tags are numbers: 0 outside; then begin, inside, end, single for each kind (BIOES). Separate end tags let the model learn that
 * "Ministry" and "Inc." end a name.
 */
export const tagCount = 1 + 4 * taggedKinds.length;

export const tagOf = (kind: number, first: boolean, last: boolean): number =>
  1 + 4 * kind + (first ? (last ? 3 : 0) : last ? 2 : 1);

/** Index into `taggedKinds`, or -1 outside. */
const kindOfTag = (tag: number): number => (tag === 0 ? -1 : (tag - 1) >> 2);

const place = (tag: number): number => (tag - 1) & 3;
const opens = (tag: number): boolean => tag === 0 || place(tag) === 0 || place(tag) === 3;
const closes = (tag: number): boolean => tag === 0 || place(tag) === 2 || place(tag) === 3;

/** Whether `next` may follow `tag`; both ends of a sentence count as outside. */
export const mayFollow = (tag: number, next: number): boolean =>
  closes(tag) ? opens(next) : !opens(next) && kindOfTag(tag) === kindOfTag(next);

/** A name as a token range from `first` to before `end`. */
export interface TaggedName {
  readonly first: number;
  readonly end: number;
  readonly kind: number;
}

export const namesOfTags = (tags: ArrayLike<number>): TaggedName[] => {
  const names: TaggedName[] = [];
  let first = 0;
  for (let i = 0; i < tags.length; i += 1) {
    const tag = tags[i] ?? 0;
    if (tag === 0) continue;
    if (opens(tag)) first = i;
    if (closes(tag)) names.push({ first, end: i + 1, kind: kindOfTag(tag) });
  }
  return names;
};
