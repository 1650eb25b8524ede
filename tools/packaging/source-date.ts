import { stat } from 'node:fs/promises';
import { inRoot } from '../lib/paths.ts';
import { run } from '../lib/process.ts';

/**
 * Modification time of all packaged files, for reproducible packages: SOURCE_DATE_EPOCH (seconds since 1970), else the
 * time of the commit, else that of package.json.
 */
export async function sourceDate(env: NodeJS.ProcessEnv = process.env): Promise<Date> {
  const sourceDateEpoch = Number(env['SOURCE_DATE_EPOCH']);
  if (sourceDateEpoch > 0) return new Date(sourceDateEpoch * 1000);
  const { code, stdout } = await run('git', ['log', '-1', '--format=%ct'], { cwd: inRoot() });
  const committed = Number(stdout.trim());
  if (code === 0 && committed > 0) return new Date(committed * 1000);
  return (await stat(inRoot('package.json'))).mtime;
}
