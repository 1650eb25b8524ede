import { about } from '../../build/identity.ts';

/** The newest section of CHANGELOG.md: everything below its first version heading. */
export function newestChanges(markdown: string): string {
  return markdown.split(/^## .*$/m)[1]?.trim() ?? '';
}

/** The list items of a section, each on one line. */
const pointsOf = (section: string): string[] =>
  section
    .split(/^- /m)
    .slice(1)
    .map((point) => (point.split(/\n(?:\n|#)/)[0] ?? '').replaceAll(/\s+/g, ' ').trim());

/** Formats the newest changes as a Debian changelog. Long lines are wrapped by the viewer. */
export function debianChangelog(markdown: string, version: string, date: Date): string {
  const points = pointsOf(newestChanges(markdown)).map((point) => `  * ${point}`);
  const when = date.toUTCString().replace('GMT', '+0000');
  return `${about.command} (${version.replaceAll('-', '~')}) stable; urgency=medium\n\n${points.join('\n')}\n\n -- ${about.maintainer}  ${when}\n`;
}
