import { readFileSync } from 'node:fs';
import { findAnchors } from '../../core/anchoring/find.ts';
import type { TextAnchor } from '../../core/model/anchor.ts';
import { messageOf, type Command } from '../lib/command.ts';
import { requireInputs } from '../lib/inputs.ts';

/** Without `start` and `end` the position is unknown; without `prefix` and `suffix` the context is unknown. */
interface JobAnchor {
  readonly start?: number | null;
  readonly end?: number | null;
  readonly exact: string;
  readonly prefix?: string | null;
  readonly suffix?: string | null;
}

interface Job {
  readonly id: string;
  readonly oldText?: string;
  readonly text: string;
  readonly anchors: readonly JobAnchor[];
}

const isAnchor = (value: unknown): value is JobAnchor => {
  const anchor = value as Partial<JobAnchor> | null;
  return (
    typeof anchor?.exact === 'string' &&
    [anchor.start, anchor.end].every((at) => Number.isInteger(at ?? 0)) &&
    [anchor.prefix, anchor.suffix].every((part) => typeof (part ?? '') === 'string')
  );
};

/** Throws when the line is not a valid job. */
function parseJob(line: string): Job {
  const job = JSON.parse(line) as Partial<Job> | null;
  if (typeof job?.text !== 'string' || !Array.isArray(job.anchors) || !job.anchors.every(isAnchor)) {
    throw new Error(
      'not a job: it needs id, text, and anchors with exact, and where known start, end, prefix and suffix.',
    );
  }
  return job as Job;
}

/** A position before the text, so that no match is preferred for being near. */
const unknownPosition = -1;

const toTextAnchor = ({ start, end, exact, prefix, suffix }: JobAnchor): TextAnchor => ({
  span: {
    start: start ?? unknownPosition,
    end: end ?? (typeof start === 'number' ? start + exact.length : unknownPosition),
  },
  quote: { exact, prefix: prefix ?? '', suffix: suffix ?? '' },
  textVersion: 1,
});

export const anchor: Command = {
  run(inputs, _options, output) {
    requireInputs(inputs, 'a file of jobs, one JSON object a line');
    for (const file of inputs) {
      let lines: string[];
      try {
        lines = readFileSync(file, 'utf8').split('\n');
      } catch {
        output.problem(file, 'It cannot be read. Check the name.');
        continue;
      }
      for (const [index, line] of lines.entries()) {
        if (line.trim() === '') continue;
        try {
          const { id, oldText, text, anchors } = parseJob(line);
          const found = findAnchors(
            anchors.map(toTextAnchor),
            text,
            oldText === undefined ? {} : { oldText },
          );
          const results = found.map(({ state, span, score }) => ({
            state,
            start: span?.start ?? null,
            end: span?.end ?? null,
            score: Math.round(score * 1000) / 1000,
          }));
          const states = results.map(({ state }) => state);
          output.result({ id, results }, `${id}: ${states.join(' ')}`);
        } catch (error) {
          output.problem(`${file}:${index + 1}`, messageOf(error));
        }
      }
    }
  },
};
