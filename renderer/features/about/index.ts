/** The list of open-source components and the program's version. */
export { AboutDialog } from './AboutDialog.tsx';
