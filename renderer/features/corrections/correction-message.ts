import { assertNever } from '../../../core/model/assert.ts';
import { entityKindNoun } from '../../../core/model/entities/format-entity-kind.ts';
import type { CorrectionInput } from './correction-input.ts';

const describe = (act: CorrectionInput): string => {
  switch (act.act) {
    case 'rename':
      return `“${act.target.name}” is now “${act.name}”`;
    case 'kind':
      return `“${act.target.name}” is now ${entityKindNoun[act.kind]}`;
    case 'merge':
      return `“${act.target.name}” is the same as “${act.into.name}”`;
    case 'split':
      return `“${act.name}” split from “${act.target.name}”`;
    case 'remove':
      return `“${act.target.name}” is not a name`;
    case 'place':
      return `“${act.target.name}” is the place ${act.place.name}`;
    case 'add':
      return `“${act.name}” added as ${entityKindNoun[act.kind]}`;
    case 'speaker':
      return act.speaker ? `Quote of “${act.speaker.name}”` : 'Quote of nobody who is named';
    default:
      return assertNever(act);
  }
};

/** The message after a correction: what holds now, and where. */
export const correctionMessage = (act: CorrectionInput, always: boolean): string =>
  `${describe(act)}${always ? ' in all articles' : ''}`;
