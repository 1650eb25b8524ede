import { useEffect, useState } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';

const panelUnderPointer = (): Element | null => document.querySelector('.sidebar:hover');

/**
 * Returns the analysis to show: the latest, except that a draft stays while the pointer is over the side panel, so that nothing
 * moves under the pointer. The final analysis follows when the pointer leaves, or when the user changes it.
 */
export function useFinalAnalysis(latest: Analysis | null, isDraft: boolean): Analysis | null {
  const [previous, setPrevious] = useState({ latest, isDraft });
  const [heldDraft, setHeldDraft] = useState<Analysis | null>(null);
  if (previous.latest !== latest || previous.isDraft !== isDraft) {
    setPrevious({ latest, isDraft });
    setHeldDraft(previous.isDraft && !isDraft && panelUnderPointer() ? previous.latest : null);
  }
  useEffect(() => {
    const panel = heldDraft && panelUnderPointer();
    if (!panel) return undefined;
    const release = (): void => setHeldDraft(null);
    panel.addEventListener('pointerleave', release, { once: true });
    return () => panel.removeEventListener('pointerleave', release);
  }, [heldDraft]);
  return heldDraft ?? latest;
}
