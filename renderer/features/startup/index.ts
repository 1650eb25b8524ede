/** What is shown when the library cannot be opened. */
export { StartupProblem } from './StartupProblem.tsx';
