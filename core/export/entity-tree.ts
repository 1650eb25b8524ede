import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Analysis, Entity, EntityKind } from '../model/analysis.ts';
import { cleanLine } from './clean-text.ts';

/** In the order of the document; kinds under one heading stand together. */
const headings: readonly (readonly [string, readonly EntityKind[]])[] = [
  ['People', ['person']],
  ['Places', ['place']],
  ['Organisations', ['organization']],
  ['Groups', ['group']],
  ['Events', ['event']],
  ['Works', ['work']],
  ['Dates', ['date']],
  ['Amounts', ['money', 'percent']],
];

const entityToItem = (entity: Entity): ListItem => {
  const description = cleanLine(entity.description ?? '');
  const children: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: cleanLine(entity.name) || '?' }] },
    { type: 'text', value: ` (${entity.mentions.length})${description === '' ? '' : ` – ${description}`}` },
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
};

/** Who and what the article is about, a list for each kind, the most mentioned first. Nothing when nobody is named. */
export function entitiesToTree(analysis: Analysis | null): RootContent[] {
  const sections = headings.flatMap(([title, kinds]): RootContent[] => {
    const entities = (analysis?.entities ?? [])
      .filter((entity) => kinds.includes(entity.kind))
      .toSorted((a, b) => b.mentions.length - a.mentions.length);
    if (entities.length === 0) return [];
    return [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: title }] },
      { type: 'list', ordered: false, spread: false, children: entities.map(entityToItem) },
    ];
  });
  if (sections.length === 0) return [];
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Entities' }] }, ...sections];
}
