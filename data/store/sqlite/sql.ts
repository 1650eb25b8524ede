/** What SQLite can bind. */
export type SqlValue = string | number | bigint | null;

/**
 * SQL text with the values for its parameters. Made by `sql` alone, so that no value gets into the text. A fragment may be a
 * whole statement or a part of one.
 */
export class Sql {
  /** With `?` in the place of each value: the same fragments make the same text, whatever their values. */
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** Tag of a template: a fragment is put in as it is, any other value becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly (Sql | SqlValue)[]): Sql {
  const values = inserted.flatMap((each) => (each instanceof Sql ? each.values : [each]));
  const texts = inserted.map((each) => (each instanceof Sql ? each.text : '?'));
  return new Sql(String.raw({ raw: strings }, ...texts), values);
}

/** No text at all. */
export const noSql: Sql = sql``;

const separators = { ',': ', ', AND: ' AND ', OR: ' OR ' } as const;

/** The fragments with the separator between them; no text where there are none. */
export const joinSql = (fragments: readonly Sql[], separator: keyof typeof separators): Sql =>
  new Sql(
    fragments.map(({ text }) => text).join(separators[separator]),
    fragments.flatMap(({ values }) => values),
  );

/** A condition that holds where all hold; true where there are none. Each is put into parentheses. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`TRUE`
    : joinSql(
        conditions.map((each) => sql`(${each})`),
        'AND',
      );

/** A condition that holds where one of them holds; false where there are none. Each is put into parentheses. */
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

/** Values of one column as a list for `IN`; one parameter however many there are. */
export const listOf = (values: readonly (string | number)[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
