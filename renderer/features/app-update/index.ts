/** New releases of the program. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const AppUpdateField = lazyComponent(
  async () => (await import('./AppUpdateField.tsx')).AppUpdateField,
);
export { useAppUpdateNotice } from './use-app-update-notice.ts';
