import type { FuzzTarget } from '../inputs/target.ts';
import { articleTargets } from './articles.ts';
import { libraryTargets } from './library.ts';
import { textTargets } from './texts.ts';

export const targets: readonly FuzzTarget[] = [...articleTargets, ...textTargets, ...libraryTargets];
