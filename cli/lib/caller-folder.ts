/**
 * The folder from which `npm run NAME` was called, when this process is that script; otherwise null. npm starts scripts in the
 * folder of package.json, and its variables are inherited by processes that other scripts start.
 * @param script the script's name in package.json
 */
export const callerFolder = (script: string, env: NodeJS.ProcessEnv = process.env): string | null =>
  env['npm_lifecycle_event'] === script ? (env['INIT_CWD'] ?? null) : null;
