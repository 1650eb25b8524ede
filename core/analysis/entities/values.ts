import type { DateExpression, Entity, EntityKind, Mention } from '../../model/analysis.ts';
import { createEntity } from '../../model/analysis.ts';
import { findAmounts } from '../recognition/other-kinds/amounts.ts';

type IdOf = (kind: EntityKind, name: string) => string;

const mention = (start: number, end: number, text: string): Mention => ({ start, end, text, type: 'name' });

const grouped = (
  kind: EntityKind,
  found: readonly (Mention & { readonly key: string })[],
  idOf: IdOf,
): Entity[] => {
  const byKey = new Map<string, Mention[]>();
  for (const { key, start, end, text } of found) {
    const mentions = byKey.get(key) ?? [];
    mentions.push(mention(start, end, text));
    byKey.set(key, mentions);
  }
  return [...byKey.values()].map((mentions) => {
    const name = (mentions[0]?.text ?? '').replace(/\s+/g, ' ');
    return createEntity({ id: idOf(kind, name), kind, name, mentions });
  });
};

/** Dates as entities, one per value, or per wording where there is no value. The value is the description. */
export const dateEntities = (dates: readonly DateExpression[], idOf: IdOf): Entity[] => {
  const found = dates.map(({ start, end, text, value }) => ({
    ...mention(start, end, text),
    key: value ?? text.toLowerCase(),
  }));
  const values = new Map(dates.map(({ start, value }) => [start, value]));
  return grouped('date', found, idOf).map((entity) => ({
    ...entity,
    description: values.get(entity.mentions[0]?.start ?? -1) ?? null,
  }));
};

/** Monetary amounts and percentages as entities, one per wording. */
export const amountEntities = (text: string, idOf: IdOf): Entity[] => {
  const found = findAmounts(text).map(({ start, end, kind }) => {
    const words = text.slice(start, end);
    return { ...mention(start, end, words), kind, key: words.toLowerCase().replace(/\s+/g, ' ') };
  });
  return (['money', 'percent'] as const).flatMap((kind) =>
    grouped(
      kind,
      found.filter((one) => one.kind === kind),
      idOf,
    ),
  );
};
