import { writeBytesFile } from '../../services/export/write-file.ts';
import { exportFileName } from '../../../core/export/file-name.ts';
import { contextOf, readItem } from '../../services/export/export-files.ts';
import type { Handlers } from '../handler.ts';
import type { Services } from '../../services/services.ts';

async function pageOf(
  services: Services,
  articleId: string,
): Promise<{ readonly title: string; readonly html: string }> {
  const { toHtml } = await import('../../../core/export/html/to-html.ts');
  const item = await readItem(services, articleId, false);
  return { title: item.article.title, html: toHtml([item], contextOf(services.library.db)) };
}

export const printHandlers = {
  'export.print': async (services, { articleId }) =>
    services.printer.print((await pageOf(services, articleId)).html),

  'export.pdf': async (services, { articleId }) => {
    const { title, html } = await pageOf(services, articleId);
    const file = await services.dialogs.saveFile(exportFileName(title, [], '.pdf'));
    if (file === null) return null;
    await writeBytesFile(file, await services.printer.pdf(html, title));
    return { file };
  },
} satisfies Partial<Handlers>;
