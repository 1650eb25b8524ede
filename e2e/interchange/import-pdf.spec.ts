import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findViolations } from '../testing/axe.ts';
import { smallPdf } from '../testing/small-pdf.ts';
import { expect, test } from '../testing/test.ts';

const line = 'The harbour was closed before dawn, and nobody on the quay could';
const pdf = smallPdf([
  { text: 'The Closed Harbour', x: 60, y: 740, size: 22 },
  { text: 'Maria Lindqvist', x: 60, y: 715 },
  ...['', '', ''].map((_, index) => ({ text: line, x: 60, y: 680 - 12 * index })),
  { text: 'say why it had been done.', x: 60, y: 644 },
  { text: '1', x: 181, y: 648, size: 6 },
  { text: '1', x: 60, y: 63, size: 5 },
  { text: 'According to the log of the harbour master.', x: 64, y: 60, size: 8 },
]);

let server: Server;
let origin = '';
test.beforeEach(async () => {
  server = createServer((request, response) =>
    request.url === '/harbour.pdf'
      ? void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(pdf)
      : void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(pdf.subarray(0, 20)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a PDF is imported as an article whose footnote is linked both ways, and a damaged one says so', async ({
  library,
  reader,
  topBar,
  app,
}) => {
  const { page: window } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await library.root.getByRole('button', { name: 'Web address…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add from a web address' });
  await dialog.getByRole('textbox').fill(`${origin}/harbour.pdf\n${origin}/damaged.pdf`);
  await app.answerQuestion('Download pages');
  await dialog.getByRole('button', { name: 'Download 2 pages' }).click();
  const summary = window.getByRole('dialog', { name: 'Import' });
  await expect(summary).toContainText('This PDF is damaged');
  await summary.getByRole('button', { name: 'Done' }).click();
  await library.open('The Closed Harbour');
  await expect(reader.title).toHaveText('The Closed Harbour');
  await expect(reader.root).toContainText('Maria Lindqvist');
  await expect(reader.root.getByText(/^The harbour was closed .* say why it had been done\.$/)).toBeVisible();
  await reader.root.getByRole('link', { name: '1', exact: true }).press('Enter');
  await expect(reader.root.getByText('According to the log of the harbour master.')).toBeVisible();
  await expect(reader.root.getByRole('link', { name: 'Back to note 1 in the text' })).toBeVisible();
  expect(await findViolations(window)).toEqual([]);
});
