import { formatTime } from '../../../messages/formats.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type UpdateStatus = CommandOutput<'appUpdate.get'>;

/** Describes the status in one sentence. @param status result of `appUpdate.get`. */
export function formatAppUpdate({ form, state, version, progress, checkedAt }: UpdateStatus): string {
  switch (state) {
    case 'unavailable':
      return form === 'checkout'
        ? 'This Lectern runs from its sources. Update them to get a newer one.'
        : 'This Lectern was built without a place to look for newer ones.';
    case 'idle':
      return 'Lectern has not looked for a newer version.';
    case 'checking':
      return 'Looking …';
    case 'current':
      return `This is the newest version.${checkedAt ? ` Checked on ${formatTime(checkedAt)}.` : ''}`;
    case 'found':
      return `Lectern ${version ?? ''} is there.`;
    case 'downloading':
      return `Downloading Lectern ${version ?? ''}: ${Math.round((progress ?? 0) * 100)} %`;
    case 'ready':
      return `Lectern ${version ?? ''} is downloaded and checked. It is put in place when you quit.`;
    default:
      return 'That did not work.';
  }
}
