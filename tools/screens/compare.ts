import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareImages } from './compare-images.ts';

const picturesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();

/** "12.34 %"; a difference is never rounded to zero. */
const percent = (share: number): string => `${Math.max(share * 100, 0.0001).toFixed(4)} %`;

/** Prints one line for each picture that differs or exists in only one folder; writes diff images to `out`. */
export async function compare(a: string, b: string, out: string | null): Promise<number> {
  const [inA, inB] = await Promise.all([picturesIn(a), picturesIn(b)]);
  const names = [...new Set([...inA, ...inB])].toSorted();
  if (out !== null) await mkdir(out, { recursive: true });
  const lines: string[] = [];
  /* oxlint-disable no-await-in-loop -- two pictures in memory are enough */
  for (const name of names) {
    if (!inA.includes(name)) lines.push(`only in ${b}: ${name}`);
    else if (!inB.includes(name)) lines.push(`only in ${a}: ${name}`);
    else {
      const found = compareImages(await readFile(path.join(a, name)), await readFile(path.join(b, name)));
      if (!found) continue;
      lines.push(`${name}: ${percent(found.share)} (${found.remark})`);
      if (out !== null && found.picture) await writeFile(path.join(out, name), found.picture);
    }
  }
  /* oxlint-enable no-await-in-loop */
  for (const line of lines) console.log(line);
  console.log(`${names.length} pictures, ${lines.length} differ`);
  // An empty comparison is a failure.
  return lines.length > 0 || names.length === 0 ? 1 : 0;
}
