import { t } from '../../../messages/translate.ts';
import { formatPercent, formatTime } from '../../../messages/formats.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type UpdateStatus = CommandOutput<'appUpdate.get'>;

/** Describes the status in one sentence. @param status result of `appUpdate.get`. */
export function formatAppUpdate({ form, state, version, progress, checkedAt }: UpdateStatus): string {
  switch (state) {
    case 'unavailable':
      return t(form === 'checkout' ? 'updates.state.checkout' : 'updates.state.noFeed');
    case 'idle':
      return t('updates.state.idle');
    case 'checking':
      return t('updates.state.checking');
    case 'current':
      return checkedAt
        ? t('updates.state.currentChecked', { time: formatTime(checkedAt) })
        : t('updates.state.current');
    case 'found':
      return t('updates.state.found', { version: version ?? '' });
    case 'downloading':
      return t('updates.state.downloading', {
        version: version ?? '',
        percent: formatPercent(progress ?? 0),
      });
    case 'ready':
      return t('updates.state.ready', { version: version ?? '' });
    default:
      return t('updates.state.failed');
  }
}
