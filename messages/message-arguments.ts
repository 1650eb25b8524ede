/**
 * The arguments of an ICU message, read from its text by the type checker: `MessageArguments<'{count, plural, one {# note}
 * other {# notes}} in {title}'>` is `{ count: number; title: string }`. A tag such as `<link>…</link>` is an argument too,
 * of type `TagArgument`. Quoting with apostrophes is not understood here: write ’ in words.
 */

/** Marks the argument of a tag, whose value depends on where the message is shown. */
export interface TagArgument {
  readonly tag: true;
}

interface ArgumentTypes {
  readonly number: number;
  readonly plural: number;
  readonly selectordinal: number;
  readonly date: Date | number;
  readonly time: Date | number;
  readonly select: string;
}

type Space = ' ' | '\n';
type TrimStart<S extends string> = S extends `${Space}${infer Rest}` ? TrimStart<Rest> : S;
type TrimEnd<S extends string> = S extends `${infer Rest}${Space}` ? TrimEnd<Rest> : S;
type Trim<S extends string> = TrimStart<TrimEnd<S>>;

/** The text before the first brace, or all of it. */
type BeforeBrace<S extends string> = S extends `${infer Head}{${string}`
  ? Head extends `${infer Shorter}}${string}`
    ? Shorter
    : Head
  : S extends `${infer Head}}${string}`
    ? Head
    : S;

/** Tags that begin in a piece of text without braces. */
type TagsIn<S extends string, Found> = S extends `${string}<${infer Rest}`
  ? Rest extends `/${infer Closed}`
    ? TagsIn<Closed, Found>
    : Rest extends `${infer Name}>${infer After}`
      ? TagsIn<After, Found & { readonly [Key in Name]: TagArgument }>
      : Found
  : Found;

/**
 * Reads text until the brace that opens an argument or closes an option.
 * @template Depth one element for each option that is open
 */
type ReadText<S extends string, Depth extends readonly 0[], Found> =
  BeforeBrace<S> extends infer Text extends string
    ? S extends `${Text}{${infer Rest}`
      ? ReadArgument<Rest, Depth, TagsIn<Text, Found>>
      : S extends `${Text}}${infer Rest}`
        ? Depth extends readonly [0, ...infer Outer extends readonly 0[]]
          ? ReadOptions<Rest, Outer, TagsIn<Text, Found>>
          : Found
        : TagsIn<Text, Found>
    : never;

/** Reads an argument after its opening brace. */
type ReadArgument<S extends string, Depth extends readonly 0[], Found> =
  BeforeBrace<S> extends infer Head extends string
    ? S extends `${Head}}${infer Rest}`
      ? ReadText<Rest, Depth, Found & ArgumentOf<Head>>
      : S extends `${Head}{${infer Rest}`
        ? ReadText<Rest, readonly [0, ...Depth], Found & ArgumentOf<Head>>
        : Found
    : never;

/** Reads after an option: the next one, or the end of the argument. */
type ReadOptions<S extends string, Depth extends readonly 0[], Found> =
  BeforeBrace<S> extends infer Head extends string
    ? S extends `${Head}}${infer Rest}`
      ? ReadText<Rest, Depth, Found>
      : S extends `${Head}{${infer Rest}`
        ? ReadText<Rest, readonly [0, ...Depth], Found>
        : Found
    : never;

/** `name`, `name, number` or `name, plural, one`. */
type ArgumentOf<Head extends string> = Head extends `${infer Name},${infer Rest}`
  ? {
      readonly [Key in Trim<Name>]: ArgumentTypes[Rest extends `${infer Type},${string}`
        ? Trim<Type> & keyof ArgumentTypes
        : Trim<Rest> & keyof ArgumentTypes];
    }
  : { readonly [Key in Trim<Head>]: string };

/** Makes one object type of an intersection. */
type Flat<T> = { readonly [Key in keyof T]: T[Key] };

export type MessageArguments<Message extends string> = Flat<ReadText<Message, readonly [], unknown>>;
