/** Values that SQLite can bind. */
export type SqlValue = string | number | bigint | null;

/**
 * SQL text with the values for its parameters. Created by `sql` only, so that no value becomes part of the text. A fragment may be a
 * whole statement or a part of one.
 */
export class Sql {
  /** With `?` for each value, so that equal fragments have equal texts. */
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** Template tag: a fragment is inserted as text, any other value becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly (Sql | SqlValue)[]): Sql {
  const values = inserted.flatMap((each) => (each instanceof Sql ? each.values : [each]));
  const texts = inserted.map((each) => (each instanceof Sql ? each.text : '?'));
  return new Sql(String.raw({ raw: strings }, ...texts), values);
}

/** An empty fragment. */
export const noSql: Sql = sql``;

const separators = { ',': ', ', AND: ' AND ', OR: ' OR ' } as const;

/** Joins fragments with a separator. */
export const joinSql = (fragments: readonly Sql[], separator: keyof typeof separators): Sql =>
  new Sql(
    fragments.map(({ text }) => text).join(separators[separator]),
    fragments.flatMap(({ values }) => values),
  );

/** The conjunction of conditions, each in parentheses; true when there are none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`TRUE`
    : joinSql(
        conditions.map((each) => sql`(${each})`),
        'AND',
      );

/** The disjunction of conditions, each in parentheses; false when there are none. */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`FALSE`
    : joinSql(
        conditions.map((each) => sql`(${each})`),
        'OR',
      );

/** The name of a table or column of our own schema, quoted. Throws for anything else than letters, digits and `_`. */
export function identifier(name: string): Sql {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is not the name of a table or column`);
  return new Sql(`"${name}"`, []);
}

/** Values of one column as a list for `IN`; one parameter for any number of values. */
export const listOf = (values: readonly (string | number)[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
