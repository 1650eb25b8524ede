import { useState } from 'react';
import { t } from '../../../messages/translate.ts';
import { Button } from '../../ui/button/Button.tsx';
import { foldLines, type PreviewLine } from './format-revision.ts';
import './revisions.css';

/**
 * A paragraph with its changes: `ins` and `del` are announced by screen readers and not distinguished by color alone.
 */
function Line({ line }: { readonly line: PreviewLine }) {
  return (
    <li className="update-line" data-kind={line.kind}>
      {line.kind === 'same' ? null : <span className="update-kind">{t(`revisions.line.${line.kind}`)}</span>}
      <p>
        {line.pieces.map((piece, index) => {
          const key = `${index} ${piece.kind}`;
          if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
          if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
          return <span key={key}>{piece.text}</span>;
        })}
      </p>
    </li>
  );
}

/** The new text with deletions; long unchanged parts are folded. */
export function RevisionDiff({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  return (
    <ol className="update-text" aria-label={t('revisions.changes')}>
      {foldLines(lines).flatMap((row) => {
        if (row.kind === 'line') return [<Line key={row.at} line={row.line} />];
        if (open.has(row.at)) return row.lines.map((line, k) => <Line key={row.at + k} line={line} />);
        return [
          <li key={row.at}>
            <Button variant="quiet" onClick={() => setOpen(new Set([...open, row.at]))}>
              {t('revisions.changes.unchanged', { count: row.lines.length })}
            </Button>
          </li>,
        ];
      })}
    </ol>
  );
}
