import path from 'node:path';
import { readAnnotationFile } from './read-annotation-file.ts';

/** Names of files that may contain annotations; of formats that articles have too, only names that indicate annotations. */
const mayBe = (file: string): boolean =>
  /\.(?:json|jsonld|csv|zip)$/i.test(file) ||
  /clippings[^/\\]*\.txt$/i.test(path.basename(file)) ||
  /(?:bookmark|lesezeichen|marcador|signet|favori|pocket|ril_export)[^/\\]*\.html?$/i.test(
    path.basename(file),
  );

/** Separates exports of other programs, detected by their content, from other files. */
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
