import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { useIsPainted } from '../../lib/dom/use-is-painted.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';

/** Shows one message when a new version is found in the background. */
export function useAppUpdateNotice(isShown: boolean, onShow: () => void): void {
  const { data: status } = useQuery({ ...queries.appUpdate, enabled: useIsPainted() });
  const toasts = useToasts();
  const notifiedVersion = useRef<string | null>(null);
  useEffect(() => {
    if (status?.state !== 'found' || status.version === null || notifiedVersion.current === status.version)
      return;
    notifiedVersion.current = status.version;
    if (!isShown)
      toasts.info(t('updates.state.found', { version: status.version }), {
        label: t('updates.show'),
        run: onShow,
      });
  }, [status, isShown, onShow, toasts]);
}
