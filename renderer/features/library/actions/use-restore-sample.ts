import { useCommand } from '../../../lib/commands/use-command.ts';

/** Returns a function that adds the sample article again; `onRestored` receives its id. */
export function useRestoreSample(onRestored: (id: string) => void): () => void {
  const restoreSample = useCommand('articles.restoreSample');
  const restore = async () => {
    const restored = await restoreSample(null);
    if (restored) onRestored(restored.value.id);
  };
  return () => void restore();
}
