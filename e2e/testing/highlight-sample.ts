import { expect } from '@playwright/test';
import { sampleTitle } from './sample.ts';
import type { Models } from './test.ts';

/** Waits for the sample article and highlights its words "visit Moscow" as evidence. */
export async function highlightInSample({
  reader,
  toolbar,
}: Pick<Models, 'reader' | 'toolbar'>): Promise<void> {
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.selectByMouse('visit Moscow');
  await toolbar.highlight('Evidence');
}
