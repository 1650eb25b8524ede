import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

/** `node tools/packaging/check-tag.ts vX.Y.Z`: fails unless the tag equals the version and is in the changelog. */
const tag = process.argv[2] ?? '';
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
const changelog = readFileSync(inRoot('CHANGELOG.md'), 'utf8');
const problems = [
  tag === `v${version}` ? [] : [`The tag is ${tag}, and package.json says ${version}.`],
  changelog.includes(`## [${version}]`) ? [] : [`CHANGELOG.md has no section for ${version}.`],
].flat();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
