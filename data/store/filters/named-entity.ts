import type { EntityKind } from '../../../core/model/analysis.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** Kinds that are indexed: others, such as sums of money, do not identify the same thing across articles. */
export const namedKinds: readonly EntityKind[] = [
  'person',
  'place',
  'organization',
  'group',
  'event',
  'work',
];

/** A condition for the rows of names of any kind: all kinds are named, because the indexes begin with them. */
export const areNamed = (names: readonly string[]): Sql =>
  sql`kind IN ${listOf(namedKinds)} AND name_key IN ${listOf(names.map(nameKey))}`;

/** A condition for the rows of one name. */
export const isNamed = (name: string): Sql => areNamed([name]);
