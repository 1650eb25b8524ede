import type { RootContent } from 'mdast';
import type { Correction } from '../model/entities/correction.ts';
import { describeCorrection } from '../model/entities/describe-correction.ts';
import { cleanLine } from './clean-text.ts';

/** The corrections of the entities, one per line. Empty when there are none. */
export function correctionsToTree(corrections: readonly Correction[]): RootContent[] {
  if (corrections.length === 0) return [];
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Corrections' }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: corrections.map((correction) => ({
        type: 'listItem',
        spread: false,
        children: [
          {
            type: 'paragraph',
            children: [{ type: 'text', value: cleanLine(describeCorrection(correction)) }],
          },
        ],
      })),
    },
  ];
}
