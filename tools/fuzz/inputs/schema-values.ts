import type { z } from 'zod';
import type { Random } from '../../lib/random-text.ts';
import { mutateText, pick } from './mutate.ts';

/** The parts of a schema's definition that are used. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly items?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

const numbers = [
  0,
  1,
  2,
  5,
  30,
  100,
  -1,
  0.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

/** Any JSON-like value. */
function anyValue(random: Random, depth = 0): unknown {
  const count = depth > 3 ? 0 : random.below(4);
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return random.below(2) === 0;
    case 3:
      return pick(random, numbers);
    case 4:
      return Array.from({ length: count }, () => anyValue(random, depth + 1));
    case 5:
      return Object.fromEntries(
        Array.from({ length: count }, () => [mutateText(random, 'id', 2), anyValue(random, depth + 1)]),
      );
    default:
      return mutateText(random, 'words of a note', 3);
  }
}

export interface ValueSource {
  readonly random: Random;
  /** Meaningful texts, such as ids. */
  readonly texts: readonly string[];
}

/** A value for a schema, mostly valid, occasionally arbitrary. */
export function valueFor(schema: z.ZodType, source: ValueSource, depth = 0): unknown {
  const { random, texts } = source;
  const next = (inner: z.ZodType): unknown => valueFor(inner, source, depth + 1);
  if (random.below(25) === 0) return anyValue(random);
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).flatMap(([name, inner]) =>
          definitionOf(inner).type === 'optional' && random.below(2) === 0 ? [] : [[name, next(inner)]],
        ),
      );
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(3) }, () => [
          String(definition.keyType ? next(definition.keyType) : 'key'),
          definition.valueType ? next(definition.valueType) : null,
        ]),
      );
    case 'array':
      return Array.from({ length: depth > 4 ? 0 : random.below(4) }, () =>
        definition.element ? next(definition.element) : null,
      );
    case 'tuple':
      return (definition.items ?? []).map(next);
    case 'union':
      return next(pick(random, definition.options ?? []));
    case 'enum':
      return pick(random, Object.values(definition.entries ?? {}));
    case 'literal':
      return pick(random, definition.values ?? []);
    case 'nullable':
      return random.below(3) === 0 || !definition.innerType ? null : next(definition.innerType);
    case 'optional':
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return definition.innerType ? next(definition.innerType) : undefined;
    case 'pipe':
      return definition.in ? next(definition.in) : null;
    case 'string':
      return random.below(4) === 0 ? mutateText(random, pick(random, texts), 3) : pick(random, texts);
    case 'number':
    case 'int':
      return random.below(3) === 0 ? pick(random, numbers) : random.below(60);
    case 'boolean':
      return random.below(2) === 0;
    case 'null':
      return null;
    default:
      return anyValue(random);
  }
}
