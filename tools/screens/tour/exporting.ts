import { sampleTitle } from '../stage/project.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** The export dialog in its variants. */
export async function exporting(stage: Stage): Promise<void> {
  const { library, topBar, exportDialog, page } = stage;
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await stage.button('More', library.root).click();
  await stage.menuItem('Export all…').click();
  await exportDialog.preview.waitFor();
  await stage.shoot('dialog-export-several');
  const form = exportDialog.root.getByRole('combobox', { name: 'Format' });
  await form.selectOption('Table (CSV)');
  await exportDialog.preview.getByText(/,/).first().waitFor();
  await stage.shoot('dialog-export-several-csv');
  await stage.escape();
  await stage.read(sampleTitle);
  await topBar.button('Export').click();
  await exportDialog.preview.getByText('Highlights').first().waitFor();
  await stage.shoot('dialog-export');
  await exportDialog.option('Front matter').uncheck();
  await exportDialog.option('People & places').uncheck();
  await exportDialog.preview.getByText('title:').first().waitFor({ state: 'detached' });
  await stage.shoot('dialog-export-options');
  await stage.button('Copy', exportDialog.root).click();
  await exportDialog.root.getByText('Copied.').waitFor();
  await stage.shoot('dialog-export-copied');
  await form.selectOption('Web page (HTML)');
  await exportDialog.preview.getByText('<!doctype html>').first().waitFor();
  await stage.shoot('dialog-export-html');
  await form.selectOption('Obsidian');
  await exportDialog.preview.getByText('[!quote]').first().waitFor();
  await stage.shoot('dialog-export-template');
  await stage.button('Customize…', exportDialog.root).click();
  const body = exportDialog.root.getByRole('textbox', { name: 'Template', exact: true });
  await body.waitFor();
  await stage.shoot('dialog-template-editor');
  await body.fill('{% for highlight in highlights');
  await exportDialog.root.getByRole('alert').waitFor();
  await stage.shoot('dialog-template-problem');
  await body.fill('Mine: {% for highlight in highlights %}{{ highlight.text }}{% endfor %}');
  await exportDialog.preview.getByText('Mine: ').waitFor();
  await stage.button('Save template', exportDialog.root).click();
  await stage.button('Saved', exportDialog.root).waitFor();
  await stage.shoot('dialog-template-kept');
  await page.keyboard.press('Escape');
}
