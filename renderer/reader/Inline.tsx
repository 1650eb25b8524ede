import { createElement, type ReactNode } from 'react';
import type { Mark } from '../../core/model/article.ts';
import type { TextSpan } from '../../core/model/span.ts';
import { spanToRuns, type InlineRun } from './inline.ts';
import { noteElementId } from './jump-to-note.ts';

const elementOf = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function markAround(mark: Mark, children: ReactNode): ReactNode {
  switch (mark.kind) {
    case 'link':
      return (
        <a href={mark.href} title={mark.href} data-external="">
          {children}
        </a>
      );
    case 'noteRef':
      return (
        <a
          href={`#${noteElementId(mark.note)}`}
          role="doc-noteref"
          className="note-ref"
          data-note={mark.note}
        >
          {children}
        </a>
      );
    case 'formula':
      return <code className="formula">{children}</code>;
    default:
      return createElement(elementOf[mark.kind], null, children);
  }
}

function runToNode(run: InlineRun, key: number): ReactNode {
  const wrapped = run.marks.reduceRight<ReactNode>((inside, mark) => markAround(mark, inside), run.text);
  return <span key={key}>{wrapped}</span>;
}

/** The words of a block or a cell with their marks as elements; its text nodes are these words and nothing else. */
export function inlineOf(span: TextSpan, marks: readonly Mark[], text: string): ReactNode {
  const runs = spanToRuns(span, marks, text);
  if (runs.length === 1 && runs[0]?.marks.length === 0) return runs[0].text;
  return runs.map(runToNode);
}
