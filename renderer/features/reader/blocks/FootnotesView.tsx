import { t } from '../../../../messages/translate.ts';
import type { Block } from '../../../../core/model/article.ts';
import type { BlockGroup } from './group-blocks.ts';
import { inlineOf } from './inline-content.tsx';
import { usePartAttributes } from './text-context.tsx';
import { footnoteElementId, referenceElementId } from './footnote-ids.ts';
import './footnotes.css';
import './lists.css';

type Notes = Extract<BlockGroup, { kind: 'notes' }>;
type Footnote = Extract<Block, { kind: 'footnote' }>;

/** The paragraphs of each footnote, in order. */
function byId(notes: readonly Footnote[]): Footnote[][] {
  const groups: Footnote[][] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last?.[0]?.id === note.id) last.push(note);
    else groups.push([note]);
  }
  return groups;
}

/** The article's footnotes, each with its mark and a link back to its reference. */
export function FootnotesView({ group, text }: { readonly group: Notes; readonly text: string }) {
  const { differing } = usePartAttributes(text);
  return (
    <div
      role="list"
      aria-label={t('reader.block.footnotes')}
      className="footnotes"
      data-continued={group.skipped ? '' : undefined}
    >
      {byId(group.notes).map((paragraphs, index) => {
        const [first] = paragraphs;
        if (!first) return null;
        return (
          <div
            role="listitem"
            className="footnote"
            key={index}
            id={footnoteElementId(first.id)}
            tabIndex={-1}
            {...differing(first)}
          >
            <a
              href={`#${referenceElementId(first.id)}`}
              className="list-marker"
              role="doc-backlink"
              aria-label={t('reader.block.backToNote', { label: first.label })}
              data-note-back={first.id}
              data-marker={first.label}
            />
            <div>
              {paragraphs.map((block) => (
                <p key={block.start} data-start={block.start} data-kind={block.kind}>
                  {inlineOf(block, block.marks, text)}
                </p>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
