import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Analysis, Entity, EntityKind } from '../model/analysis.ts';
import { cleanLine } from './clean-text.ts';

/** In document order; kinds with the same heading are adjacent. */
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

/** The entities of the article, one list per kind, most mentioned first. Empty when there are none. */
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
