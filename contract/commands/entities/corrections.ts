import { z } from 'zod';
import { entityKinds } from '../../../core/model/analysis.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const kind = z.enum(entityKinds);

const name = z.string().trim().min(1).max(300);

/** Names come from texts, so they may be longer than a user would write. */
const knownName = z.string().max(2_000);

/** Identifies an entity; `span`: one of its mentions in the shown text. */
const ref = z.object({ kind, name: knownName, span: s.span.nullable() });

const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), target: ref, name }),
  z.object({ act: z.literal('kind'), target: ref, kind }),
  z.object({ act: z.literal('merge'), target: ref, into: ref }),
  z.object({ act: z.literal('split'), target: ref, spans: z.array(s.span).min(1).max(10_000), name }),
  z.object({ act: z.literal('remove'), target: ref }),
  z.object({ act: z.literal('place'), target: ref, place: s.place }),
  z.object({ act: z.literal('add'), span: s.span, kind, name }),
  z.object({ act: z.literal('speaker'), quote: s.span, speaker: ref.nullable() }),
]);

const keptRef = z.object({ kind, name: knownName, mention: s.anchor.nullable() });

const keptAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), target: keptRef, name }),
  z.object({ act: z.literal('kind'), target: keptRef, kind }),
  z.object({ act: z.literal('merge'), target: keptRef, into: keptRef }),
  z.object({ act: z.literal('split'), target: keptRef, mentions: z.array(s.anchor), name }),
  z.object({ act: z.literal('remove'), target: keptRef }),
  z.object({ act: z.literal('place'), target: keptRef, place: s.place }),
  z.object({ act: z.literal('add'), anchor: s.anchor, kind, name }),
  z.object({ act: z.literal('speaker'), quote: s.anchor, speaker: keptRef.nullable() }),
]);

/** A stored correction: core/model/correction.ts. */
const correction = z.object({
  id: z.uuid(),
  articleId: s.id,
  always: z.boolean(),
  act: keptAct,
  createdAt: s.isoTime,
});

const ids = z.array(z.uuid()).min(1).max(10_000);

/** Corrections of analysis results. */
export const correctionCommands = {
  /** Those of the article and those for all articles; `applies`: whether it changes anything in the shown text. */
  'corrections.list': query({
    input: z.object({ articleId: s.id }),
    output: z.array(correction.extend({ applies: z.boolean() })),
  }),
  /** The window creates the ids, the backend creates the anchors from the stored text. A known id changes nothing. */
  'corrections.add': command({
    input: z.object({
      id: z.uuid(),
      articleId: s.id,
      textVersion: s.count,
      always: z.boolean(),
      act,
    }),
    output: nothing,
    changes: ['corrections'],
    undo: { label: 'undo.correction' },
  }),
  /** Reverts corrections. */
  'corrections.delete': command({
    input: z.object({ ids }),
    output: nothing,
    changes: ['corrections'],
    undo: { label: 'undo.undoCorrection' },
  }),
  /** Restores corrections that were reverted. */
  'corrections.restore': command({
    input: z.object({ ids }),
    output: nothing,
    changes: ['corrections'],
    undo: { label: 'undo.correction' },
  }),
};
