import path from 'node:path';
import { ReadLimitError } from '../import/read-limits.ts';
import type { AnnotationReader } from './annotation-reader.ts';

/** Names of files that may contain annotations; of formats that articles have too, only names that indicate annotations. */
function mayBe(file: string): boolean {
  const name = path.basename(file);
  switch (path.extname(name).toLowerCase()) {
    case '.json':
    case '.jsonld':
    case '.csv':
    case '.zip':
      return true;
    case '.txt':
      return /clippings/i.test(name);
    case '.htm':
    case '.html':
      return /bookmark|lesezeichen|marcador|signet|favori|pocket|ril_export/i.test(name);
    default:
      return false;
  }
}

/** Separates exports of other programs, detected by their content, from other files. */
export async function separateAnnotationFiles(
  reader: AnnotationReader,
  files: readonly string[],
): Promise<{ readonly annotations: string[]; readonly others: string[] }> {
  const annotations: string[] = [];
  const others: string[] = [];
  for (const file of files) {
    const isOne =
      mayBe(file) &&
      (await reader.open(file).then(
        () => true,
        // The import reports that it exceeds a limit.
        (error: unknown) => error instanceof ReadLimitError,
      ));
    (isOne ? annotations : others).push(file);
  }
  return { annotations, others };
}
