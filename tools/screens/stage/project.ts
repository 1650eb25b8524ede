/**
 * Everything this tool imports from the rest of the project: the app in Chromium, the page models, and the sample
 * article.
 */
export { ChromiumApp } from '../../../e2e/testing/chromium-app.ts';
export { otherText, sampleTitle, words } from '../../../e2e/testing/sample.ts';
export { Annotations } from '../../../e2e/page-models/annotations.ts';
export { Entities } from '../../../e2e/page-models/entities.ts';
export { ExportDialog } from '../../../e2e/page-models/export-dialog.ts';
export { Library } from '../../../e2e/page-models/library.ts';
export { Notes } from '../../../e2e/page-models/notes.ts';
export { Reader } from '../../../e2e/page-models/reader.ts';
export { SelectionToolbar } from '../../../e2e/page-models/selection-toolbar.ts';
export { Settings } from '../../../e2e/page-models/settings.ts';
export { TopBar } from '../../../e2e/page-models/top-bar.ts';

/** A page with pictures, tables, formulas, code and footnotes. */
export const richPage = new URL('../../../e2e/pages/rich-page.html', import.meta.url);
