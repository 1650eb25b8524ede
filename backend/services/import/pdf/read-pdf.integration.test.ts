import { describe, expect, test } from 'vitest';
import { makePdf } from '../../../testing/pdf.ts';
import { readPdf } from './read-pdf.ts';

const page = (number: number) => [
  { text: 'The Old Harbour', x: 60, y: 740, size: number === 1 ? 20 : 10 },
  { text: `The harbour was closed in the spring of year ${number}, and`, x: 60, y: 690 - 100 * number },
  { text: 'opened again in the autumn.', x: 60, y: 678 - 100 * number },
];

describe('a PDF', () => {
  test('is an article with a title and paragraphs, and each page is reported', async () => {
    const progress: string[] = [];
    const { article } = await readPdf(makePdf([page(1), page(2)]), (done, total) =>
      progress.push(`${done} of ${total}`),
    );
    expect(progress).toEqual(['1 of 2', '2 of 2']);
    expect(article.title).toBe('The Old Harbour');
    expect(article.text).toContain(
      'The harbour was closed in the spring of year 1, and opened again in the autumn.',
    );
  });

  test('with a page that is damaged has the text of the others', async () => {
    const text = Buffer.from(makePdf([page(1), page(2)])).toString('latin1');
    const damaged = Buffer.from(text.replace('/Contents 4 0 R', '/Contents (no)  '), 'latin1');
    const { article } = await readPdf(damaged);
    expect(article.text).toContain('year 2, and');
  });

  test('whose pages refer to one another in a circle says that it is damaged', async () => {
    const text = Buffer.from(makePdf([page(1)])).toString('latin1');
    const circle = Buffer.from(text.replace('[3 0 R]', '[2 0 R]'), 'latin1');
    await expect(readPdf(circle)).rejects.toMatchObject({ message: expect.stringMatching(/damaged/) });
  });

  test.each([
    ['without text', makePdf([[]]), /has no text. Choose/],
    ['that is cut off', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), /damaged/],
    ['without content', Buffer.from('%PDF-1.4'), /damaged/],
  ])('%s has a reason', async (_name, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(message),
    });
  });
});
