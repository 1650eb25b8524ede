import type { TextSpan } from '../model/span.ts';

/** Lines that are indented as code. */
const indentedLine = /^(?: {4}|\t).*$/gm;

/** Code between backticks: from a run of them to the next run of the same length. */
function quotedCode(note: string): TextSpan[] {
  const runs = [...note.matchAll(/`+/g)].map(({ index, 0: ticks }) => ({
    start: index,
    length: ticks.length,
  }));
  // The next run of the same length, by the index of a run.
  const closing: (number | undefined)[] = [];
  const lastOfLength = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length } = runs[at] ?? { length: 0 };
    closing[at] = lastOfLength.get(length);
    lastOfLength.set(length, at);
  }
  const spans: TextSpan[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [open, close] = [runs[at], runs[closing[at] ?? -1]];
    if (!open || !close) continue;
    spans.push({ start: open.start, end: close.start + close.length });
    at = closing[at] ?? at;
  }
  return spans;
}

/** The parts of a note in Markdown that are code, in order and without overlaps. Work is linear in the length of the note. */
export function codeSpans(note: string): TextSpan[] {
  const lines = [...note.matchAll(indentedLine)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const spans: TextSpan[] = [];
  for (const span of [...quotedCode(note), ...lines].toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && span.start < last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans;
}
