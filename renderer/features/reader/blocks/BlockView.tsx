import { createElement } from 'react';
import type { Block } from '../../../../core/model/article.ts';
import { assertNever } from '../../../../core/model/assert.ts';
import type { BlockGroup } from './group-blocks.ts';
import { inlineOf } from './inline-content.tsx';
import { MathView } from './MathView.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import './code-and-formulas.css';
import './lists.css';
import './quotations.css';

type Single = Extract<BlockGroup, { kind: 'single' }>['block'];
type List = Extract<BlockGroup, { kind: 'list' }>;

/** A paragraph's own words say whether it is read from the right. */
const placeOf = ({ start, kind }: Block) => ({ 'data-start': start, 'data-kind': kind, dir: 'auto' });

/** A block that stands by itself. */
export function BlockView({ block, text }: { readonly block: Single; readonly text: string }) {
  const place = placeOf(block);
  const inside = inlineOf(block, block.marks, text);
  switch (block.kind) {
    case 'paragraph':
      return <p {...place}>{inside}</p>;
    case 'heading':
      // The article's title is the page's h1, so what the source calls h1 begins at h2 here.
      return createElement(`h${Math.min(6, Math.max(2, block.level))}`, place, inside);
    case 'code':
      return (
        <ScrollBox label="Code" className="code-box">
          <pre>
            <code {...place}>{inside}</code>
          </pre>
        </ScrollBox>
      );
    case 'formula':
      return (
        <ScrollBox label="Formula" className="formula-box">
          {block.math ? (
            <div {...place}>
              <MathView math={block.math} source={text.slice(block.start, block.end)} />
            </div>
          ) : (
            <code className="formula" {...place}>
              {inside}
            </code>
          )}
        </ScrollBox>
      );
    case 'caption':
      return <p {...place}>{inside}</p>;
    case 'rule':
      return <hr {...place} />;
    default:
      return assertNever(block);
  }
}

/** Items that follow one another; a screen reader counts them, those in other parts of a long list too. */
export function ListView({ group, text }: { readonly group: List; readonly text: string }) {
  const { items, skipped = 0, whole = items.length } = group;
  const isPart = whole > items.length;
  return (
    <ul className="list" data-goes-on={skipped > 0 ? '' : undefined}>
      {items.map((block, index) => (
        <li
          key={block.start}
          className="list-item"
          data-depth={Math.min(block.depth, 4)}
          aria-setsize={isPart ? whole : undefined}
          aria-posinset={isPart ? skipped + index + 1 : undefined}
        >
          <span
            className="list-marker"
            aria-hidden="true"
            data-marker={block.continued ? '' : block.ordered ? `${block.ordinal}.` : '•'}
          />
          <p {...placeOf(block)}>{inlineOf(block, block.marks, text)}</p>
        </li>
      ))}
    </ul>
  );
}
