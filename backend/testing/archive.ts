/** Tools for tests that need web archives. Nothing in the program imports them. */

const boundary = '----MultipartBoundary--x7Yb----';

/** Quoted-printable, in lines of at most 76 (RFC 2045, 6.7). */
function quotedPrintable(text: string): string {
  const pieces = [...Buffer.from(text, 'utf8')].map((byte) =>
    byte >= 32 && byte <= 126 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].join('\r\n');
}

/**
 * A page and its images in one file, as Chromium writes them. Images are identified by their URL or by `cid:`.
 */
export function archiveOf(html: string, pictures: Readonly<Record<string, Buffer>> = {}): Buffer {
  const parts = Object.entries(pictures).map(([address, bytes]) =>
    [
      `--${boundary}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      address.startsWith('cid:') ? `Content-ID: <${address.slice(4)}>` : `Content-Location: ${address}`,
      '',
      (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
    ].join('\r\n'),
  );
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/story',
      'Subject: A story',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      `\tboundary="${boundary}"`,
      '',
      '',
      `--${boundary}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-ID: <frame@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.org/story',
      '',
      quotedPrintable(html),
      ...parts,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}
