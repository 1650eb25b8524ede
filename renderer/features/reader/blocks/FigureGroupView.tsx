import { FigureView } from './FigureView.tsx';
import type { BlockGroup } from './group-blocks.ts';
import { inlineOf } from './inline-content.tsx';
import { usePartAttributes } from './text-context.tsx';
import { TableView } from './TableView.tsx';

type FigureGroup = Extract<BlockGroup, { kind: 'figure' }>;

/** Images in a row or a grid, with their captions. */
export function FigureGroupView({ group, text }: { readonly group: FigureGroup; readonly text: string }) {
  const { differing } = usePartAttributes(text);
  const [caption] = group.captions;
  const label = caption ? text.slice(caption.start, caption.end).slice(0, 120) : 'Table';
  return (
    <figure data-many={group.parts.length > 1 ? '' : undefined}>
      {group.parts.map((part) =>
        part.kind === 'table' ? (
          <TableView key={part.start} block={part} text={text} label={label} />
        ) : (
          <FigureView key={part.start} block={part} />
        ),
      )}
      {group.captions.length > 0 ? (
        <figcaption>
          {group.captions.map((block) => (
            <p key={block.start} data-start={block.start} data-kind={block.kind} {...differing(block)}>
              {inlineOf(block, block.marks, text)}
            </p>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}
