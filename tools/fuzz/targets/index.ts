import type { FuzzTarget } from '../inputs/target.ts';
import { annotationTargets } from './annotations.ts';
import { articleTargets } from './articles.ts';
import { commandTargets } from './commands.ts';
import { restoreTarget } from './restore.ts';
import { textTargets } from './texts.ts';

export const targets: readonly FuzzTarget[] = [
  ...articleTargets,
  ...annotationTargets,
  ...textTargets,
  ...commandTargets,
  restoreTarget,
];
