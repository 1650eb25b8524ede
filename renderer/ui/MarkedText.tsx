import type { ReactNode } from 'react';
import type { TextSpan } from '../../core/model/span.ts';

interface MarkedTextProps {
  readonly text: string;
  /** In text order, without overlaps. */
  readonly spans: readonly TextSpan[];
}

/** A text with some words marked, such as search matches. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
