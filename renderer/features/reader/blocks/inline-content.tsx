import { createElement, type ReactNode } from 'react';
import type { Mark } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { spanToRuns, type InlineRun } from './inline-runs.ts';
import { InlineImage } from './InlineImage.tsx';
import { footnoteElementId } from './footnote-ids.ts';
import { MathView } from './MathView.tsx';
import { slicesOf } from './slices.ts';
import './code-and-formulas.css';
import './footnotes.css';

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
          href={`#${footnoteElementId(mark.note)}`}
          role="doc-noteref"
          className="note-ref"
          data-note={mark.note}
          data-label={mark.start === mark.end ? mark.label : undefined}
          aria-label={mark.start === mark.end ? mark.label : undefined}
        >
          {children}
        </a>
      );
    case 'ruby':
      // The style sheet draws the pronunciation, because text nodes contain the words of the article only.
      return (
        <ruby>
          {children}
          <rt data-reading={mark.reading} />
        </ruby>
      );
    case 'formula':
      return <code className="formula">{children}</code>;
    case 'image':
      return children;
    default:
      return createElement(elementOf[mark.kind], null, children);
  }
}

/** Renders a run that is a whole formula. */
function renderFormula({ marks, text }: InlineRun): ReactNode {
  const math = marks.find((mark) => mark.kind === 'formula')?.math;
  const isWhole = marks.every((mark) => mark.kind !== 'formula' || mark.end - mark.start === text.length);
  return math && isWhole ? <MathView math={math} source={text} /> : null;
}

function runToNode(run: InlineRun, key: number): ReactNode {
  if (run.image) return <InlineImage key={key} image={run.image} />;
  const formula = renderFormula(run);
  const marks = formula ? run.marks.filter((mark) => mark.kind !== 'formula') : run.marks;
  const wrapped = marks.reduceRight<ReactNode>(
    (content, mark) => markAround(mark, content),
    formula ?? run.text,
  );
  return <span key={key}>{wrapped}</span>;
}

/** Renders the text of a block or cell with its marks; the text nodes contain exactly that text. */
export function inlineOf(span: TextSpan, marks: readonly Mark[], text: string): ReactNode {
  const runs = spanToRuns(span, marks, text);
  const slices = slicesOf(runs);
  if (!slices && runs.length === 1 && runs[0]?.marks.length === 0 && !runs[0].image) return runs[0].text;
  return slices
    ? slices.map((slice, key) => (
        <span key={key} className="text-slice">
          {slice.map(runToNode)}
        </span>
      ))
    : runs.map(runToNode);
}
