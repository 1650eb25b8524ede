import { about } from '../../build/identity.ts';

/** The newest section of CHANGELOG.md: what is below its first heading of a version. */
export function newestChanges(markdown: string): string {
  return markdown.split(/^## .*$/m)[1]?.trim() ?? '';
}

/** The points of a section, each on one line. */
const pointsOf = (section: string): string[] =>
  section
    .split(/^- /m)
    .slice(1)
    .map((point) => (point.split(/\n(?:\n|#)/)[0] ?? '').replaceAll(/\s+/g, ' ').trim());

/** The newest changes as Debian writes a changelog. Text wider than a terminal is broken by whoever shows it. */
export function debianChangelog(markdown: string, version: string, date: Date): string {
  const points = pointsOf(newestChanges(markdown)).map((point) => `  * ${point}`);
  const when = date.toUTCString().replace('GMT', '+0000');
  return `${about.command} (${version.replaceAll('-', '~')}) stable; urgency=medium\n\n${points.join('\n')}\n\n -- ${about.maintainer}  ${when}\n`;
}
