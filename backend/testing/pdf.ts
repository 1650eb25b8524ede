/** A piece of text on a page, points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const escape = (text: string): string => text.replaceAll(/[\\()]/g, (character) => `\\${character}`);

/** A PDF whose pages have these texts in Helvetica; without texts, pages without words. */
export function makePdf(pages: readonly (readonly PdfText[])[], title: string | null = null): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const kids: number[] = [];
  const font = 3 + 2 * pages.length;
  for (const [index, texts] of pages.entries()) {
    const content = texts
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`)
      .join('\n');
    kids.push(3 + 2 * index);
    objects[2 + 2 * index] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${4 + 2 * index} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`;
    objects[3 + 2 * index] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add(title === null ? '<< >>' : `<< /Title (${escape(title)}) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
