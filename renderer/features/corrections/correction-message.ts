import { t } from '../../../messages/translate.ts';
import { assertNever } from '../../../core/model/assert.ts';
import { kindLabel } from '../../lib/entities/entity-kinds.tsx';
import type { CorrectionInput } from './correction-input.ts';

const describe = (act: CorrectionInput): string => {
  switch (act.act) {
    case 'rename':
      return t('corrections.done.renamed', { name: act.target.name, newName: act.name });
    case 'kind':
      return t('corrections.done.kind', { name: act.target.name, kind: kindLabel(act.kind) });
    case 'merge':
      return t('corrections.done.merged', { name: act.target.name, other: act.into.name });
    case 'split':
      return t('corrections.done.split', { name: act.target.name, other: act.name });
    case 'remove':
      return t('corrections.done.removed', { name: act.target.name });
    case 'place':
      return t('corrections.done.place', { name: act.target.name, place: act.place.name });
    case 'add':
      return t('corrections.done.added', { name: act.name, kind: kindLabel(act.kind) });
    case 'speaker':
      return act.speaker
        ? t('corrections.done.speaker', { name: act.speaker.name })
        : t('corrections.done.noSpeaker');
    default:
      return assertNever(act);
  }
};

/** The message after a correction: what holds now, and where. */
export const correctionMessage = (act: CorrectionInput, always: boolean): string =>
  always ? t('corrections.done.inAll', { correction: describe(act) }) : describe(act);
