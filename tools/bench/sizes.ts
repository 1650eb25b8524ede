import { buildPackages } from '../packaging/build-packages.ts';
import { measureSizes } from '../packaging/sizes.ts';
import { messageOf } from '../lib/process.ts';
import type { Figure } from './compare-inputs.ts';
import type { Measurement } from './measure.ts';

const megabytes = (name: string, size: string, bytes: number): Figure => ({
  name,
  size,
  value: Number((bytes / 1024 / 1024).toFixed(1)),
  unit: 'MB',
});

/** Measures the packages of this system; builds missing ones, and omits them where they cannot be built. */
export async function benchSizes(): Promise<{
  readonly measurements: readonly Measurement[];
  readonly figures: readonly Figure[];
}> {
  const existing = await measureSizes();
  try {
    if (!existing || Object.keys(existing.packages).length === 0) await buildPackages({ formats: [] });
  } catch (error) {
    console.error(`The packages cannot be built here, so their sizes are left out: ${messageOf(error)}`);
    return { measurements: [], figures: [] };
  }
  const sizes = await measureSizes();
  if (!sizes) return { measurements: [], figures: [] };
  return {
    measurements: [],
    figures: [
      ...Object.entries(sizes.packages).map(([name, size]) => megabytes('package', name, size)),
      megabytes('installed', 'everything', sizes.installed),
      megabytes('installed', 'ours', sizes.own),
      ...sizes.parts.map(({ name, size }) => megabytes('of ours', name, size)),
    ],
  };
}
