import type { Random } from '../../lib/random-text.ts';
import { mutateText, pick } from './mutate.ts';

/** Values that readers of JSON may not expect. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  2 ** 31,
  2 ** 53,
  '',
  ' ',
  '\0',
  'javascript:alert(1)',
  '__proto__',
  [],
  {},
  [[]],
  [null],
];

/** Nests a value in lists or objects. */
function nest(random: Random, value: unknown): unknown {
  let nested = value;
  for (let depth = 1 + random.below(2_000); depth > 0; depth -= 1)
    nested = random.below(2) === 0 ? [nested] : { children: nested };
  return nested;
}

function changeValue(random: Random, value: unknown): unknown {
  switch (random.below(8)) {
    case 0:
    case 1:
      return pick(random, odd);
    case 2:
      return nest(random, value);
    case 3:
      return Array.from({ length: random.below(500) }, () => value);
    case 4:
      return String(value);
    default:
      if (typeof value === 'string') return mutateText(random, value, 4);
      if (typeof value === 'number') return value * pick(random, [-1, 1e3, 1e9, 0.5]) + random.below(3) - 1;
      return pick(random, odd);
  }
}

/** Descends to a random part of a value and changes it; members are also removed and repeated. */
function changePart(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.below(6) === 0) return changeValue(random, value);
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1);
    if (at === value.length) return [...value, changeValue(random, value[0])];
    if (random.below(8) === 0) return value.toSpliced(at, 1);
    if (random.below(8) === 0) return value.toSpliced(at, 0, value[at]);
    return value.with(at, changePart(random, value[at]));
  }
  const entries = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [key, inner] = entries[at] ?? [mutateText(random, 'key', 1), null];
  if (random.below(8) === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (random.below(12) === 0)
    return Object.fromEntries([...entries, [pick(random, ['__proto__', 'constructor', 'x']), inner]]);
  return { ...value, [key]: changePart(random, inner) };
}

/** Most values and UTF-16 code units of a changed value: repeated copies of copies would otherwise grow without bounds. */
const largest = 300_000;

/** Whether a value has at most so many parts. Stops counting where it has more. */
function isSmall(value: unknown): boolean {
  let size = 0;
  const rest = [value];
  while (rest.length > 0 && size <= largest) {
    const next = rest.pop();
    size += typeof next === 'string' ? next.length + 1 : 1;
    if (typeof next === 'object' && next !== null) rest.push(...Object.values(next));
  }
  return size <= largest;
}

/** A JSON value with some random changes of its parts. */
export function mutateJson(random: Random, value: unknown, most = 6): unknown {
  let changed = value;
  for (let count = 1 + random.below(most); count > 0; count -= 1) {
    const next = changePart(random, changed);
    if (isSmall(next)) changed = next;
  }
  return changed;
}
