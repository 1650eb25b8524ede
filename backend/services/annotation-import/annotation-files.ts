import path from 'node:path';
import { readAnnotationFile } from './read-annotation-file.ts';

/** Names of files that may hold annotations; of the kinds that articles come in too, only the ones that say so. */
const mayBe = (file: string): boolean =>
  /\.(?:json|jsonld|csv|zip)$/i.test(file) ||
  /clippings[^/\\]*\.txt$/i.test(path.basename(file)) ||
  /(?:bookmark|lesezeichen|marcador|signet|favori|pocket|ril_export)[^/\\]*\.html?$/i.test(
    path.basename(file),
  );

/** Parts files that were dropped or chosen: what another program exported, told by its content, and all others. */
export async function partAnnotationFiles(
  files: readonly string[],
): Promise<{ readonly annotations: string[]; readonly others: string[] }> {
  const annotations: string[] = [];
  const others: string[] = [];
  for (const file of files) {
    const isOne =
      mayBe(file) &&
      (await readAnnotationFile(file).then(
        () => true,
        () => false,
      ));
    (isOne ? annotations : others).push(file);
  }
  return { annotations, others };
}
