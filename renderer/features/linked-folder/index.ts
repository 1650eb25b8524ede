/** The folder of Markdown files that is kept in sync. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const LinkedFolderDialog = lazyComponent(
  async () => (await import('./LinkedFolderDialog.tsx')).LinkedFolderDialog,
);
