/** New releases of the program. */
export { AppUpdateField } from './AppUpdateField.tsx';
export { useAppUpdateNotice } from './use-app-update-notice.ts';
