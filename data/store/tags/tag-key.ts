import { normalizeName } from '../../../core/model/notes.ts';
import { foldCase } from '../../../core/text/fold.ts';

/** Tags with equal keys are the same tag. */
export const tagKey = (tag: string): string => foldCase(normalizeName(tag));
