import { messageRef } from '../../../../messages/message-keys.ts';
import { AppError } from '../../../../core/model/error.ts';
import { folderOf, resolveInside } from '../../containers/container.ts';
import { attributeOf, elementsNamed, parseXml } from './xml.ts';

/** Obfuscation of fonts, which does not protect the text (EPUB 3.3, and Adobe's own). */
const scrambledFonts = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/i;

/** Throws an `AppError` for a book whose text is encrypted by its seller (DRM). */
export function rejectEncryptedBook(read: (name: string) => string | null, texts: ReadonlySet<string>): void {
  const encryption = read('META-INF/encryption.xml');
  if (encryption === null) return;
  const locked = elementsNamed(parseXml(encryption), 'encrypteddata').some((data) => {
    const algorithm = attributeOf(elementsNamed(data, 'encryptionmethod')[0], 'Algorithm') ?? '';
    if (scrambledFonts.test(algorithm)) return false;
    return elementsNamed(data, 'cipherreference').some((reference) => {
      const path = resolveInside(folderOf(''), attributeOf(reference, 'URI') ?? '');
      return path !== null && texts.has(path);
    });
  });
  if (!locked) return;
  throw new AppError('unsupported', messageRef('errors.read.bookProtected'));
}
