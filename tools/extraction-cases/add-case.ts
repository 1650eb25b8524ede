import { constants, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseExtensions, writeExpected } from './cases.ts';

/** A page that becomes an extraction case. */
export interface NewCase {
  /** Path of the page: .html, .htm, .md or .txt. */
  readonly file: string;
  /** The http(s) address that the page was saved from; relative links are resolved against it. */
  readonly url?: string | undefined;
}

/** Lowercase letters, digits and hyphens, so that names are the same on every file system. */
const caseName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function requireHttpUrl(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`Not an http or https address: ${url}`);
}

/**
 * Copies a page into the folder of extraction cases, writes its address beside it, and writes the expected output.
 * Leaves nothing behind when the page cannot be read.
 * @returns the path of the copied page.
 * @throws for an unsupported extension, an invalid address, a name that is taken, or a page without an article.
 */
export async function addCase(folder: string, { file, url }: NewCase): Promise<string> {
  const { name, ext } = path.parse(file);
  const extension = ext.toLowerCase().replace(/^\.htm$/, '.html');
  if (!caseExtensions.includes(extension))
    throw new Error(`A case is a file with the extension ${caseExtensions.join(', ')}; got ${file}`);
  if (url !== undefined) requireHttpUrl(url);
  const target = path.join(folder, `${caseName(name) || 'case'}${extension}`);
  const urlFile = path.join(folder, `${path.parse(target).name}.url`);
  if (existsSync(target) || existsSync(urlFile))
    throw new Error(`There is already a case ${target}. Rename the page.`);
  copyFileSync(file, target, constants.COPYFILE_EXCL);
  try {
    if (url !== undefined) writeFileSync(urlFile, `${url}\n`);
    await writeExpected(folder, target);
  } catch (error) {
    rmSync(target, { force: true });
    rmSync(urlFile, { force: true });
    throw error;
  }
  return target;
}
