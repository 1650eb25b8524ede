import { createElement } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Block } from '../../../../core/model/article.ts';
import { assertNever } from '../../../../core/model/assert.ts';
import type { BlockGroup } from './group-blocks.ts';
import { inlineOf } from './inline-content.tsx';
import { MathView } from './MathView.tsx';
import { usePartAttributes } from './text-context.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import './code-and-formulas.css';
import './lists.css';
import './quotations.css';

type Single = Extract<BlockGroup, { kind: 'single' }>['block'];
type List = Extract<BlockGroup, { kind: 'list' }>;

const placeOf = ({ start, kind }: Block) => ({ 'data-start': start, 'data-kind': kind });

/** Renders a single block. */
export function BlockView({ block, text }: { readonly block: Single; readonly text: string }) {
  const { differing } = usePartAttributes(text);
  const place = placeOf(block);
  const attributes = { ...place, ...differing(block) };
  const content = inlineOf(block, block.marks, text);
  switch (block.kind) {
    case 'paragraph':
      return <p {...attributes}>{content}</p>;
    case 'heading':
      // The article's title is the page's h1, so the source's headings start at h2.
      return createElement(
        `h${Math.min(6, Math.max(2, block.level))}`,
        { ...attributes, 'data-label': block.label },
        content,
      );
    case 'code':
      return (
        <ScrollBox label={t('reader.block.code')} className="code-box" dir="ltr">
          <pre>
            <code {...place}>{content}</code>
          </pre>
        </ScrollBox>
      );
    case 'formula':
      return (
        <ScrollBox label={t('reader.block.formula')} className="formula-box" dir="ltr">
          {block.math ? (
            <div {...place}>
              <MathView math={block.math} source={text.slice(block.start, block.end)} />
            </div>
          ) : (
            <code className="formula" {...place}>
              {content}
            </code>
          )}
        </ScrollBox>
      );
    case 'caption':
      return <p {...attributes}>{content}</p>;
    case 'rule':
      return <hr {...place} />;
    default:
      return assertNever(block);
  }
}

/** Consecutive list items; their count includes those rendered in other sections of a long list. */
export function ListView({ group, text }: { readonly group: List; readonly text: string }) {
  const { items, skipped = 0, total = items.length } = group;
  const { differing } = usePartAttributes(text);
  const isPart = total > items.length;
  return (
    <ul className="list" data-continued={skipped > 0 ? '' : undefined}>
      {items.map((block, index) => (
        <li
          key={block.start}
          className="list-item"
          data-depth={Math.min(block.depth, 4)}
          aria-setsize={isPart ? total : undefined}
          aria-posinset={isPart ? skipped + index + 1 : undefined}
          {...differing(block)}
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
