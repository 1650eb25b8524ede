import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';

/** Returns a function that adds the sample article again; `onRestored` receives its id. */
export function useRestoreSample(onRestored: (id: string) => void): () => void {
  const attempt = useAttempt();
  const restore = async () => {
    const restored = await attempt(() => call('articles.restoreSample', null));
    if (restored) onRestored(restored.value.id);
  };
  return () => void restore();
}
