import { useRef, useState } from 'react';

/**
 * The tags with the changes that are still being stored, so that a change made in the meantime is based on them.
 * @param onChange resolves when the change is shown in `stored`, or has failed.
 */
export function useLatestTags(
  stored: readonly string[],
  onChange: (tags: readonly string[]) => Promise<unknown>,
): readonly [tags: readonly string[], change: (tags: readonly string[]) => void] {
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const changes = useRef(0);
  const change = async (tags: readonly string[]) => {
    setChanged(tags);
    changes.current += 1;
    const current = changes.current;
    await onChange(tags);
    if (current === changes.current) setChanged(null);
  };
  return [changed ?? stored, (tags) => void change(tags)];
}
