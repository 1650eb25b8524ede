import { namedKinds } from '../../../core/model/analysis.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** A condition for the rows of names of any kind: all kinds that are indexed are listed, because the indexes begin with them. */
export const areNamed = (names: readonly string[]): Sql =>
  sql`kind IN ${listOf(namedKinds)} AND name_key IN ${listOf(names.map(nameKey))}`;

/** A condition for the rows of one name. */
export const isNamed = (name: string): Sql => areNamed([name]);
