import { words } from '../stage/project.ts';
import type { Stage } from '../stage/stage.ts';

/** Title of the second article, which a note on the first links to. */
export const harbour = 'A quiet harbour';
/** Text of a note on the sample article. */
const noteWords = 'Who invited him?';

/** Creates highlights of every kind, notes and tags on the sample article. */
export async function markSample({ reader, toolbar, annotations, topBar, page }: Stage): Promise<void> {
  await reader.selectByMouse('visit Moscow');
  await toolbar.highlight('Evidence');
  await topBar.showSidebar('Annotations');
  await annotations.activate('visit Moscow');
  await annotations.press('Edit tags');
  await annotations.addTag('diplomacy');
  await annotations.addTag('sources');
  await annotations.tagField.press('Escape');
  await reader.selectByMouse(words.endOfSecond, words.startOfThird);
  await toolbar.press('Add a note');
  await annotations.writeNote(
    `**${noteWords}**\n\n- see the [report](https://example.org/path?q=1)\n- \`unclear\``,
  );
  await reader.selectByMouse('the ministry said.');
  await toolbar.highlight('Question');
  await reader.selectByMouse(words.late);
  await toolbar.highlight('Claim');
  await reader.selectByMouse('re-elected for a fifth term');
  await toolbar.highlight('Important');
  await annotations.activate('re-elected for a fifth term');
  await annotations.press('Delete highlight');
  await annotations.writeArticleNote(`Compare with [[${harbour}]] and *other* reports.`);
  const tag = annotations.root.getByRole('combobox', { name: 'Add a tag to the article' });
  await tag.fill('politics');
  await tag.press('Enter');
  await page.waitForTimeout(500);
}
