import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Annotations } from '../../e2e/page-models/annotations.ts';
import { Entities } from '../../e2e/page-models/entities.ts';
import { ExportDialog } from '../../e2e/page-models/export-dialog.ts';
import { Library } from '../../e2e/page-models/library.ts';
import { Reader } from '../../e2e/page-models/reader.ts';
import { SelectionToolbar } from '../../e2e/page-models/selection-toolbar.ts';
import { Settings } from '../../e2e/page-models/settings.ts';
import { TopBar } from '../../e2e/page-models/top-bar.ts';
import { ElectronApp } from '../../e2e/testing/electron-app.ts';
import { inRoot } from '../lib/paths.ts';
import { messageOf } from '../lib/process.ts';

/** The demo, started by scripts/demo.ts: walks through the sample article step by step. */
const out = inRoot('out', 'demo');
/** Time limit, ms. The demo takes about ten seconds; a hanging app must not block it. */
const timeoutMs = 3 * 60_000;
/** Screenshots used by the README. */
const readmePictures = ['reading-light', 'reading-dark', 'entities', 'library', 'export'];

/** Runs in the page: resolves when transitions and smooth scrolling have ended. */
async function settled(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const place = () => [...document.querySelectorAll('main, aside *')].map((part) => part.scrollTop).join();
  let [before, still] = [place(), 0];
  while (still < 20) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame
    await new Promise(requestAnimationFrame);
    const now = place();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function runDemo(app: ElectronApp): Promise<void> {
  const screenshot = async (name: string): Promise<void> => {
    await app.page.evaluate(settled);
    await app.page.screenshot({ path: path.join(out, `${name}.png`) });
    console.log(`  picture  ${path.relative(process.cwd(), path.join(out, `${name}.png`))}`);
  };
  const reader = new Reader(app);
  const toolbar = new SelectionToolbar(app);
  const annotations = new Annotations(app);
  const entities = new Entities(app);
  const topBar = new TopBar(app);
  const library = new Library(app);
  const exportDialog = new ExportDialog(app);
  const settings = new Settings(app);

  await app.main.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 820);
  });
  await settings.open();
  await settings.chooseTheme('Light');
  await settings.close();
  await topBar.openLibrary();
  await library.titles.first().waitFor();
  await screenshot('library');
  const title = (await library.titles.first().textContent()) ?? '';
  await library.open(title);
  await reader.title.waitFor();
  console.log(`reading “${title}”`);

  await reader.selectByMouse('Xi will visit Moscow from Friday until Sunday');
  await screenshot('selection');
  await toolbar.highlight('Important');
  await reader.selectByMouse('Vladimir Putin, the ministry said.', 'On his way Xi will stop in Kazakhstan');
  await toolbar.highlight('Evidence');
  await reader.selectByMouse('the ministry said.');
  await toolbar.press('Add a note');
  await annotations.writeNote(
    'Which ministry? The text names it **only later**.\n\n- see the last paragraph',
  );
  await annotations.press('Edit tags');
  await annotations.addTag('diplomacy');
  await annotations.addTag('sources');
  await annotations.tagField.press('Escape');
  await annotations.writeArticleNote('Compare with the reports of *the same day* from Moscow.');
  console.log('highlighted across paragraphs, noted, tagged');
  await reader.scrollTo(0);
  await screenshot('reading-light');

  await settings.open();
  await settings.chooseTheme('Dark');
  await settings.close();
  await screenshot('reading-dark');
  await settings.open();
  await settings.chooseTheme('Light');
  await settings.close();

  await topBar.showSidebar('Entities');
  await entities.group('People').waitFor();
  console.log(`people: ${(await entities.names('People')).join(', ')}`);
  await entities.choose('Vladimir Putin');
  await entities.next();
  await screenshot('entities');

  const file = path.join(out, 'article.md');
  await topBar.button('Export').click();
  await exportDialog.preview.getByText('Highlights').first().waitFor();
  await screenshot('export');
  await app.answerSaveDialog(file);
  await exportDialog.save();
  await exportDialog.root.waitFor({ state: 'hidden' });
  console.log(`  exported ${path.relative(process.cwd(), file)}`);
}

setTimeout(() => {
  console.error('The demo took too long and was ended.');
  process.exit(1);
}, timeoutMs).unref();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-demo-'));
const app = await ElectronApp.launch(path.join(folder, 'library'));
app.page.setDefaultTimeout(20_000);
try {
  await runDemo(app);
} catch (error) {
  await app.page.screenshot({ path: path.join(out, 'failed.png') }).catch(() => undefined);
  console.error(`The demo ended early: ${messageOf(error)}\nout/demo/failed.png shows the window.`);
  process.exitCode = 1;
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
if (process.argv.includes('--pictures') && !process.exitCode) {
  const images = inRoot('docs', 'images');
  await mkdir(images, { recursive: true });
  await Promise.all(
    readmePictures.map((name) => copyFile(path.join(out, `${name}.png`), path.join(images, `${name}.png`))),
  );
  console.log('updated the pictures of the README');
}
