/** Corrections of the analysis by the user. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const AddEntityDialog = lazyComponent(
  async () => (await import('./AddEntityDialog.tsx')).AddEntityDialog,
);
export type { CorrectionName } from './correction-draft.ts';
export const CorrectionDialog = lazyComponent(
  async () => (await import('./CorrectionDialog.tsx')).CorrectionDialog,
);
export { CorrectionList } from './CorrectionList.tsx';
export { CorrectionMenu } from './CorrectionMenu.tsx';
export { EntityPicker } from './EntityPicker.tsx';
export { refTo, type CorrectionInput } from './correction-input.ts';
export { useCorrections, type CorrectionCommands } from './use-corrections.ts';
