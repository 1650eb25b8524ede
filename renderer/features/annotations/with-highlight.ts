import type { CommandOutput } from '../../../contract/commands.ts';
import type { Highlight } from '../../../core/model/annotation.ts';
import { compareSpans } from '../../../core/model/span.ts';

type Listed = CommandOutput<'highlights.list'>;

const isAfter = (a: Highlight, b: Highlight): boolean =>
  (a.state === 'orphaned') === (b.state === 'orphaned')
    ? compareSpans(a.anchor.span, b.anchor.span) > 0
    : a.state === 'orphaned';

/** The highlights of an article with a new or changed one, in the order of `highlights.list`. */
export function withHighlight(list: Listed, highlight: Highlight): Listed {
  const others = list.filter(({ id }) => id !== highlight.id);
  const next = others.findIndex((each) => isAfter(each, highlight));
  return others.toSpliced(next < 0 ? others.length : next, 0, highlight as Listed[number]);
}
