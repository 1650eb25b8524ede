/** Corrections of the analysis by the user. */
export { AddEntityDialog } from './AddEntityDialog.tsx';
export type { CorrectionName } from './correction-draft.ts';
export { CorrectionDialog } from './CorrectionDialog.tsx';
export { CorrectionList } from './CorrectionList.tsx';
export { CorrectionMenu } from './CorrectionMenu.tsx';
export { EntityPicker } from './EntityPicker.tsx';
export { refTo, type CorrectionInput } from './correction-input.ts';
export { useCorrections, type CorrectionCommands } from './use-corrections.ts';
