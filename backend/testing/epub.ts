import { strToU8, zipSync, type Zippable } from 'fflate';

/** Tools for tests that need e-books. Nothing in the program imports them. */

const container = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

export const chapter = (title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
  <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head>
  <body>${title ? `<h1>${title}</h1>` : ''}${body}</body></html>`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files in an archive, as an EPUB has them: the media type first, uncompressed. */
export function zipBook(files: Files): Uint8Array {
  const zippable: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, content] of Object.entries({ 'META-INF/container.xml': container, ...files }))
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zippable);
}

/** An EPUB 3 of two chapters, with a note in a file of its own, a picture in a folder beside, a cover and a navigation document. */
export const epub3 = (picture: Uint8Array, more: Files = {}): Uint8Array =>
  zipBook({
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Tides</dc:title>
        <dc:creator>Ada Reed</dc:creator><dc:creator>Ben Moss</dc:creator><dc:language>en-GB</dc:language>
        <dc:publisher>Quay Press</dc:publisher><dc:date>1931-02-03</dc:date></metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>
        <item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
        <item id="n" href="text/notes.xhtml" media-type="application/xhtml+xml"/>
        <item id="p" href="images/map.png" media-type="image/png"/>
        <item id="cover" href="images/cover.png" media-type="image/png" properties="cover-image"/>
      </manifest>
      <spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="n" linear="no"/><itemref idref="c2"/></spine></package>`,
    'OEBPS/nav.xhtml': chapter(
      'Contents',
      `<nav epub:type="toc"><ol><li><a href="text/one.xhtml">The Harbour</a></li>
        <li><a href="text/two%20b.xhtml">The Gate</a><ol><li><a href="text/two%20b.xhtml#ice">Of Ice</a></li></ol></li></ol></nav>`,
    ),
    'OEBPS/text/one.xhtml': chapter(
      'The Harbour',
      `<p>It was closed<a id="r1" href="notes.xhtml#n1" epub:type="noteref">1</a> before dawn, says <a href="two%20b.xhtml#ice">the next chapter</a>.</p>
       <p><img src="../images/map.png" alt="A map of the harbour"/></p><p>A self-closing <a id="x"/>anchor stops nothing.</p>`,
    ),
    'OEBPS/text/two b.xhtml': chapter(
      '',
      '<p>Nobody&#160;opened it &amp; nobody asked.</p><div id="ice"><p>The ice had come early.</p></div>',
    ),
    'OEBPS/text/notes.xhtml': chapter(
      'Notes',
      '<aside epub:type="footnote" id="n1"><p>By the harbour master. <a href="one.xhtml#r1">↩</a></p></aside>',
    ),
    'OEBPS/images/map.png': picture,
    'OEBPS/images/cover.png': picture,
    ...more,
  });

/** An EPUB 2 with an NCX and a cover named by a `meta`. */
export const epub2 = (picture: Uint8Array): Uint8Array =>
  zipBook({
    'OEBPS/book.opf': `<opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0"><opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>Old Tides</dc:title><dc:creator opf:role="aut">Ada Reed</dc:creator><dc:creator opf:role="trl">Someone</dc:creator>
      <opf:meta name="cover" content="cov"/></opf:metadata>
      <opf:manifest><opf:item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
      <opf:item id="cov" href="c.png" media-type="image/png"/>
      <opf:item id="a" href="a.html" media-type="application/xhtml+xml"/></opf:manifest>
      <opf:spine toc="ncx"><opf:itemref idref="a"/></opf:spine></opf:package>`,
    'OEBPS/toc.ncx': `<ncx><navMap><navPoint><navLabel><text>First Part</text></navLabel><content src="a.html"/></navPoint></navMap></ncx>`,
    'OEBPS/a.html': chapter(
      '',
      '<p>Words of the only chapter.</p><svg xmlns:xlink="x"><image xlink:href="c.png"/></svg>',
    ),
    'OEBPS/c.png': picture,
  });

/** A book with DRM: the chapters are encrypted and listed as such. */
export const encryptedBook = (picture: Uint8Array): Uint8Array =>
  epub3(picture, {
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
      <enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
      <enc:CipherData><enc:CipherReference URI="OEBPS/text/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });

/** A book with obfuscated fonts, which is not encrypted. */
export const scrambledFont = (picture: Uint8Array): Uint8Array =>
  epub3(picture, {
    'META-INF/encryption.xml': `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
      <enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>
      <enc:CipherData><enc:CipherReference URI="OEBPS/text/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
