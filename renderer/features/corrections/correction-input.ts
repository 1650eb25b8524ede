import type { CommandInput } from '../../../contract/commands.ts';
import type { Entity } from '../../../core/model/analysis.ts';

/** A correction as the window sends it. */
export type CorrectionInput = CommandInput<'corrections.add'>['act'];

/** Identifies an entity by kind, name and first mention. */
export const refTo = ({ kind, name, mentions }: Pick<Entity, 'kind' | 'name' | 'mentions'>) => {
  const first = mentions[0];
  return { kind, name, span: first ? { start: first.start, end: first.end } : null };
};
