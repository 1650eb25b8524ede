import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** What a message needs, and the plural forms that it has. */
export interface MessageShape {
  /** Argument names with their kinds: "count: plural". */
  readonly arguments: ReadonlySet<string>;
  /** The named categories of each plural argument, without exact ones such as `=0`. */
  readonly plurals: readonly {
    readonly type: 'cardinal' | 'ordinal';
    readonly categories: readonly string[];
  }[];
}

const kinds: Readonly<Record<number, string>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'date',
  [TYPE.select]: 'select',
  [TYPE.plural]: 'number',
  [TYPE.tag]: 'tag',
};

/** Reads the shape of a message. Throws if it is not a valid ICU message. */
export function shapeOf(message: string): MessageShape {
  const found = new Set<string>();
  const plurals: MessageShape['plurals'][number][] = [];
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      const kind = kinds[element.type];
      if (kind !== undefined && 'value' in element) found.add(`${element.value}: ${kind}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      if (element.type === TYPE.plural)
        plurals.push({
          type: element.pluralType ?? 'cardinal',
          categories: Object.keys(element.options).filter((name) => !name.startsWith('=')),
        });
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(message));
  return { arguments: found, plurals };
}
