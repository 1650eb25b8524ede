/** Errors of commands: what happened and what to do */
export const errors = {
  // Any command
  'errors.internal':
    'Something went wrong in Lectern. What was saved before is safe. Try again; if it happens again, restart Lectern. Details are in the log in the library’s folder.',
  'errors.badRequest': 'Lectern couldn’t do this because the request isn’t valid ({detail}). Try again.',
  'errors.sender': 'Only Lectern’s own window may ask for this.',
  'errors.notUndoable': '“{command}” can’t be undone. Try again.',

  // The library
  'errors.library.notOpen': 'The library isn’t open yet. Try again.',
  'errors.library.closing': 'Lectern is closing. Start it again to continue.',
  'errors.library.failed': 'Couldn’t open the library in {folder}. Try again.',
  'errors.library.failedBecause': 'Couldn’t open the library in {folder}: {reason}',
  'errors.library.diskFull':
    'The disk that holds {folder} is full, so this wasn’t saved. What was saved before is safe. Free some space and try again.',
  'errors.library.readOnly':
    'Lectern has no permission to write in {folder}. Allow writing to that folder and its files, or start Lectern with another folder: lectern --data FOLDER.',
  'errors.library.damaged':
    'The library in {folder} is damaged and can’t be read. Start with a new library, which keeps the damaged file, or replace library.db with a backup and try again.',
  'errors.library.newer':
    'The library in {folder} was made by a newer version of Lectern. Nothing in it was changed. Install the latest Lectern to open it.',
  'errors.library.locked':
    'Another program is using the library in {folder}. Close that program and try again.',
  'errors.library.disk':
    'The disk that holds {folder} reported an error. Check the disk and its connection, then try again.',
  'errors.startup.damaged': 'The library is damaged',
  'errors.startup.newer': 'The library is from a newer version of Lectern',
  'errors.startup.readOnly': 'The library can’t be written to',
  'errors.startup.diskFull': 'The disk is full',
  'errors.startup.locked': 'The library is in use',
  'errors.startup.other': 'Couldn’t open the library',
  'errors.startup.noBackup': 'There is no intact backup. Choose another option.',
  'errors.startup.notFresh': 'A new library wouldn’t solve this problem. Read the message and try again.',
  'errors.search.replaced': 'This search was replaced by a newer one.',

  // Articles, highlights and versions
  'errors.article.gone':
    'This article is no longer in the library. If it was deleted, it may be in the trash.',
  'errors.article.imported': 'The imported articles are no longer in the library.',
  'errors.article.noUrl':
    'This article has no web address to download it from. Import its file again to update it.',
  'errors.details.title': 'An article needs a title.',
  'errors.details.url': 'This isn’t a web address. It begins with https://.',
  'errors.details.language': 'This isn’t a language. Enter a code such as en or pt-BR.',
  'errors.details.date': 'This isn’t a date.',
  'errors.details.image': 'Choose one of the images of the article.',
  'errors.article.noOriginal': 'No original file is kept with this article.',
  'errors.article.changed': 'The text of this article has changed. Open the article again and retry.',
  'errors.article.versionGone': 'This version of the text is no longer stored. Choose another one.',
  'errors.article.updateGone':
    'This update is no longer available. Import the page again to update the article.',
  'errors.article.leftOutChanged': 'The text has changed in the meantime. Open the list again.',
  'errors.selection': 'The selection is outside the text. Select the text again.',
  'errors.highlight.gone': 'This highlight no longer exists. It may have been deleted.',
  'errors.highlight.textGone': 'The text of this highlight is no longer stored.',
  'errors.highlight.otherArticle': 'This highlight belongs to another article. Create a new one.',
  'errors.correction.gone': 'This correction no longer exists. Correct the name again.',
  'errors.collection.gone': 'This collection no longer exists. It may have been deleted.',
  'errors.collection.exists': 'There is already a collection named “{name}”. Choose another name.',
  'errors.link.scheme':
    'Lectern only opens web and email addresses, and this one begins with “{protocol}”. You can copy it instead.',
  'errors.link.articleMissing': 'The article of this link isn’t in this library. It may be in another one.',
  'errors.link.articleDeleted': 'The article of this link was deleted. Restore it from the trash to open it.',
  'errors.link.highlightMissing':
    'The highlight of this link isn’t in this library. It may be in another one.',
  'errors.link.highlightDeleted':
    'The highlight of this link was deleted. Restore it from the trash of the annotations.',
  'errors.link.private': 'This link leads to this computer or its network, where links can’t download pages.',
  'errors.link.busy':
    'Lectern is already asking about another page. Answer that first, then open this link again.',
  'errors.link.unknown':
    'Lectern doesn’t recognize this link: “{address}”. It may have been cut off when it was copied.',

  // Reading files
  'errors.read.notFound': 'The file doesn’t exist. Check its name, or whether it was moved.',
  'errors.read.folder': 'This is a folder. Choose the files in it.',
  'errors.read.permission':
    'Lectern has no permission to read this file. Allow reading it, or copy it to another folder.',
  'errors.read.failed': 'Couldn’t read the file ({code}). Copy it to another disk and try again.',
  'errors.read.tooLarge':
    'The file is too large ({size}; the limit is {limit}). Split it, or save the part that you want to keep.',
  'errors.read.notFile': 'This isn’t a file. Choose a web page, e-book, Markdown file or text file.',
  'errors.read.empty': 'The file is empty. Choose another one.',
  'errors.read.noText': 'No readable text was found in this file. Choose another one.',
  'errors.read.unexpected':
    'Couldn’t read this file. If another program opens it, save it there as text and import that.',
  'errors.read.dropped': 'The dropped item isn’t a file on this computer. Save it first, then drop the file.',
  'errors.read.folderPermission':
    'Lectern has no permission to read this folder. Allow reading it and try again.',
  'errors.read.folderEmpty': 'This folder contains no readable files ({endings}).',
  'errors.read.pageTooLarge':
    'This page is too large to be read as an article. Save the part that you want to keep as text and import that.',
  'errors.read.pageTooDeep':
    'The elements of this page are nested too deeply to be read. Save the part that you want to keep as text and import that.',
  'errors.read.markdownTooLarge':
    'This Markdown file is too large to be read at once. Split it, or rename it to .txt to open it as plain text.',
  'errors.read.markdownTooComplex':
    'This text has too many lists, quotes, brackets or emphasized parts, or they are nested too deeply. Rename it to .txt to open it as plain text.',
  'errors.read.noPage':
    'This web archive contains no web page, or is damaged. Save the page again, as HTML if you can.',
  'errors.read.archiveDamaged': 'The archive is damaged. Get the file again and import that.',
  'errors.read.archiveBomb':
    'Unpacked, this file would be far larger than any book. It is malicious or damaged, and wasn’t read.',
  'errors.read.archiveLocked': 'The archive is protected with a password. Unlock it and import it again.',
  'errors.read.bookDamaged':
    'The e-book is damaged: its list of chapters is missing. Get the file again and import that.',
  'errors.read.bookProtected':
    'This e-book has copy protection (DRM), so Lectern can’t read it. Ask the seller for an unprotected copy.',
  'errors.read.bookTooLarge':
    'The text of this e-book is larger than {limit}, more than can be read as one article.',
  'errors.read.bookUnreadable': 'No chapter of this e-book can be read. Get the file again and import that.',
  'errors.read.timeout':
    '{seconds, plural, one {Reading it took longer than # second} other {Reading it took longer than # seconds}} and was stopped. Save the part that you want to keep as text and import that.',
  'errors.read.memory':
    'Reading it needs more memory than is available. Save the part that you want to keep as text and import that.',
  'errors.read.pdfPassword':
    'This PDF is protected with a password. Save a copy without a password in the program that opens it, and import the copy.',
  'errors.read.pdfProtected': 'This PDF is protected. Save a copy without protection and import the copy.',
  'errors.read.pdfNoPages': 'This PDF is damaged: none of its pages can be read. Choose another copy of it.',
  'errors.read.pdfDamaged': 'This PDF is damaged and couldn’t be read. Choose another copy of it.',
  'errors.read.pdfTooLong':
    'This PDF has {count, number} pages; the limit is {limit, number}. Split it and import the parts.',
  'errors.read.pdfScanned':
    'This PDF has images of pages but no text: it was scanned. Recognize its text with another program (OCR) and import the result.',
  'errors.read.pdfNoText': 'This PDF has no text. Choose another file.',
  'errors.read.richText':
    'Rich text files aren’t supported. Save it as plain text or as a web page and import that.',
  'errors.read.archiveOrOffice':
    'Archives and office documents aren’t supported. Unpack it, or save it as plain text or as a web page, and import that.',
  'errors.read.office':
    'Office documents aren’t supported. Save it as plain text or as a web page and import that.',
  'errors.read.picture': 'Image files aren’t supported. Import the page or text that it belongs to.',
  'errors.read.compressed': 'Compressed files aren’t supported. Unpack it and import its contents.',
  'errors.read.safariArchive':
    'Safari’s web archives aren’t supported. Save the page as HTML (“Page Source”) and import that.',
  'errors.read.binary':
    'This file type isn’t supported. Choose a web page, e-book, Markdown file or text file.',
  'errors.read.wrongEnding':
    'The file’s name ends in {ending}, but its content is something else: the file is damaged, or its name is wrong. Get it again. To import its content as text, rename it to end in .txt.',
  'errors.read.imagesTimeout': 'Downloading the images of this article took too long.',
  'errors.import.dismissed': 'This import is complete and was dismissed.',

  // Downloading
  'errors.web.notUrl': 'This isn’t a web address. A web address begins with https:// or http://.',
  'errors.web.scheme':
    'Only http and https addresses can be downloaded, and this one begins with “{protocol}”.',
  'errors.web.noHost': 'This web address has no host name.',
  'errors.web.private':
    '{host} is on this computer or its local network. Lectern downloads from there only if you enter the address yourself.',
  'errors.web.tooLarge': 'It is larger than {limit}. Save the part that you want to keep and import that.',
  'errors.web.missing': '{host} has no page at this address ({status}). Check the address.',
  'errors.web.refused':
    '{host} doesn’t let Lectern download this ({status}). Open it in your browser, save it there as a web page, and import the file.',
  'errors.web.tooMany': '{host} has received too many requests from you (429). Try again later.',
  'errors.web.server': '{host} has a problem ({status}). Try again later.',
  'errors.web.status': '{host} answered with {status} instead of a page. Check the address.',
  'errors.web.notFound': 'Couldn’t find {host}. Check the address and your network connection.',
  'errors.web.noAnswer': '{host} didn’t answer. Try again later.',
  'errors.web.certificate': 'The certificate of {host} isn’t valid ({code}), so nothing was downloaded.',
  'errors.web.damaged': 'The answer of {host} is damaged ({code}). Try again later.',
  'errors.web.unreachable': 'Couldn’t reach {host} ({code}). Try again later.',
  'errors.web.redirects': '{host} redirects endlessly.',
  'errors.web.timeout':
    '{seconds, plural, one {{host} took longer than # second.} other {{host} took longer than # seconds.}} Try again later.',
  'errors.web.stopped': '{host} stopped answering. Try again later.',
  'errors.web.encoding': 'The page is compressed in an unsupported format ({encoding}).',

  // Images of an article
  'errors.image.recorded': '{reason}',
  'errors.image.notDownloaded': 'It’s on the web and wasn’t downloaded when the article was imported.',
  'errors.image.notIncluded':
    'It wasn’t included with the file. Import the page again together with its images.',
  'errors.image.unreadable': 'The file isn’t an image that can be shown.',
  'errors.image.tooLarge': 'It is larger than {limit}.',
  'errors.image.tooMany': 'This article has more images than can be kept.',
  'errors.image.pixels': 'It has more pixels than can be shown.',
  'errors.image.damaged': 'The image in the page is damaged.',
  'errors.image.invalid': 'It wasn’t valid in the backup.',
  'errors.image.fileGone': 'Its file is no longer in the library’s folder.',
  'errors.image.never': 'It hasn’t been downloaded.',
  'errors.image.unknown': 'It couldn’t be loaded.',

  // Import of annotations
  'errors.annotations.format':
    'This file format isn’t supported. Lectern reads exports of Hypothesis, Readwise, Pocket, Instapaper and Omnivore, Kindle’s “My Clippings.txt”, W3C annotations (JSON-LD), browser bookmarks, and its own JSON.',
  'errors.annotations.notFile': 'This isn’t a file. Choose an exported file.',
  'errors.annotations.tooLarge': 'The file is larger than {limit}. Export it in parts and import those.',
  'errors.annotations.unreadable':
    'Couldn’t read the file. Check that it exists and that you have permission to open it.',
  'errors.annotations.json':
    'The file looks like JSON but is cut off or damaged. Export it again from the original program.',
  'errors.annotations.failed': 'Couldn’t import this file. What was read of it before is in the library.',
  'errors.annotations.timeout':
    '{seconds, plural, one {Reading it took longer than # second} other {Reading it took longer than # seconds}} and was stopped. Export it in parts and import those.',
  'errors.annotations.memory':
    'Reading it needs more memory than is available. Export it in parts and import those.',
  'errors.annotations.textLimit': 'Its text wasn’t read because it takes too much time or memory.',
  'errors.annotations.textSkipped': 'Its text wasn’t read because others took too much time or memory.',
  'errors.annotations.undoGone': 'There is no record of this import anymore.',
  'errors.annotations.noteTooLong': 'The note on the article would be too long. Shorten it first.',
  'errors.annotations.noteLimit':
    'The note is longer than {limit, number} characters and was left out. Shorten it and import it again.',
  'errors.annotations.row':
    'The row has {fields, number} fields, but the header has {columns, number}. A quotation mark may be missing.',
  'errors.annotations.correction': 'This kind of correction isn’t supported by this version of Lectern.',
  'errors.annotations.newer':
    'It was written by a newer version of Lectern (format {format, number}; this version supports {supported, number}). Update Lectern, then import it.',
  'errors.annotations.notArticle': 'This isn’t an article.',
  'errors.annotations.noQuote': 'It has no quoted text.',
  'errors.annotations.notUrl': '“{address}” isn’t a web address.',
  'errors.annotations.damaged': 'The file is cut off or damaged.',
  'errors.annotations.noTitleOrUrl': 'It has neither a title nor a web address.',
  'errors.annotations.clippingType': 'The clipping has no line with its type. It may be cut off.',
  'errors.annotations.clippingLimit': 'The clipping is empty: the book’s limit for clippings was reached.',
  'errors.annotations.noUrl': '“{title}” has no readable web address.',
  'errors.annotations.noReadableUrl': 'It has no readable web address.',
  'errors.annotations.noTarget': 'This isn’t an annotation with a target.',
  'errors.annotations.targetNotPage': 'Its target “{source}” isn’t a web page.',
  'errors.annotations.notPage': 'This isn’t an annotation of a web page or file.',
  'errors.annotations.noQuoteOrNote': 'It has neither quoted text nor a note.',
  'errors.annotations.replyGone': 'It replies to an annotation that isn’t in the file.',
  'errors.annotations.kindleTimes':
    'Kindle writes times without their time zone. They are kept as written, as times of this computer.',

  // Export and the linked folder
  'errors.export.diskFull':
    'The disk that holds {folder} is full. Free some space or choose another folder, then export again.',
  'errors.export.readOnly': 'Lectern has no permission to write in {folder}. Choose another folder.',
  'errors.export.folderGone': 'The folder {folder} no longer exists. Choose another folder.',
  'errors.export.failed': 'Couldn’t write {file} ({code}). Choose another location.',
  'errors.export.template': 'Template error: {reason}',
  'errors.export.noPdf': 'This program can’t create PDF files.',
  'errors.export.print': 'Couldn’t prepare the page for printing. Export it as HTML and print that.',
  'errors.folder.template': 'Choose a template that writes one file per article.',
  'errors.folder.none': 'No folder is linked.',
  'errors.folder.gone':
    'Couldn’t find the folder {folder}. Connect its disk or link another folder; until then, your notes are safe in the library.',
  'errors.folder.failed':
    'Couldn’t write a file in {folder}. Check whether the disk is full or write-protected. Lectern will try again.',
  'errors.folder.encoding':
    '{file} isn’t UTF-8 text. Save it as UTF-8 in your editor; until then, it isn’t changed.',
  'errors.folder.busy':
    'Another program keeps writing to {file}. It wasn’t changed; Lectern will try again later.',
  'errors.folder.changed': 'Another program has just changed {file}. Lectern will try again later.',
  'errors.folder.link':
    '{file} is a link or is in a linked directory. Lectern changes no files through links; put the file itself there.',

  // Backups
  'errors.backup.gone': 'This backup no longer exists. Choose another one.',
  'errors.backup.exists': 'There is already a file {file}. Choose another name.',
  'errors.backup.notBackup':
    '{file} isn’t a Lectern backup. Choose a file that ends in .lecternbackup, or a library.db.',
  'errors.backup.foreign':
    'The library in the backup {file} wasn’t made by Lectern ({tables}) and wasn’t used.',
  'errors.backup.noFile': 'There is no file {file}. Check the name.',
  'errors.backup.damaged': 'The backup {file} is damaged and wasn’t used. Choose another one.',
  'errors.backup.bomb':
    'The backup {file} unpacks to far more than a library contains and wasn’t used. Choose another one.',
  'errors.backup.newer':
    'The backup {file} was made by a newer version of Lectern. Install the latest Lectern to use it.',
  'errors.backup.process': 'Couldn’t read the backup: the process that reads it failed. Try again.',
  'errors.backup.limit':
    'Reading the backup {file} took too much time or memory, and it wasn’t used. Choose another one.',
  'errors.backup.busy': 'Another backup is being restored. Wait until that is done.',
  'errors.backup.object': 'The {object} isn’t one of Lectern’s and was left out.',
  'errors.backup.rows':
    '{count, plural, one {# invalid row of {table} was left out.} other {# invalid rows of {table} were left out.}}',
  'errors.backup.repaired.texts':
    '{count, plural, one {# text had an invalid form and was restored as plain paragraphs.} other {# texts had an invalid form and were restored as plain paragraphs.}}',
  'errors.backup.repaired.lines':
    '{count, plural, one {# title or other line of an article was too long and was shortened.} other {# titles or other lines of articles were too long and were shortened.}}',
  'errors.backup.repaired.spans':
    '{count, plural, one {# highlight wasn’t on its words and is unanchored.} other {# highlights weren’t on their words and are unanchored.}}',
  'errors.backup.repaired.tags':
    '{count, plural, one {# tag exceeded the limit of 500 for one article or highlight and was left out.} other {# tags exceeded the limit of 500 for one article or highlight and were left out.}}',
  'errors.backup.repaired.overlaps':
    '{count, plural, one {# highlight overlapped with 200 others and was left out.} other {# highlights overlapped with 200 others and were left out.}}',
  'errors.backup.repaired.corrections':
    '{count, plural, one {# invalid correction was left out.} other {# invalid corrections were left out.}}',
  'errors.backup.pictures':
    '{count, plural, one {# file isn’t an image and was left out.} other {# files aren’t images and were left out.}}',

  // This computer
  'errors.system.file': 'No program could open the file. It is here: {file}',
  'errors.system.folder': 'The file manager couldn’t open the folder. It is here: {folder}',
  'errors.system.noLicenses': 'The licenses of Chromium aren’t installed with this program.',

  // Updates
  'errors.update.signature':
    'The list of updates isn’t signed by Lectern’s makers, so nothing was downloaded. Try again later; if it still fails, get the new version from the project’s page.',
  'errors.update.expired':
    'The list of updates is out of date, so nothing was downloaded. Check the date of this computer and try again later; if it still fails, get the new version from the project’s page.',
  'errors.update.older':
    'The list of updates is older than the one before, so it wasn’t used. Try again later; if it still fails, get the new version from the project’s page.',
  'errors.update.undated':
    'The list of updates doesn’t say how long it is valid, so it wasn’t used. Try again later.',
  'errors.update.insecure':
    'The update server led to an unencrypted address, so nothing was downloaded. Try again later.',
  'errors.update.checksum':
    'The download isn’t what Lectern’s makers have published, and was deleted. Try again later.',
  'errors.update.unreachable':
    'Couldn’t reach the update server. Check your network connection and try again.',
  'errors.update.interrupted': 'The download was interrupted. Try again.',
  'errors.update.diskFull': 'There isn’t enough space on the disk for the update. Free some and try again.',
  'errors.update.codeSignature':
    'The update isn’t signed like this version, so it wasn’t installed. Get it from the project’s page.',
  'errors.update.answer':
    'The update server gave an answer that Lectern doesn’t understand. Try again later.',
  'errors.update.manualDeb':
    'Download it from {page} and install it as you did this one: sudo apt install ./lectern_{version}_{arch}.deb',
  'errors.update.manualRpm':
    'Download it from {page} and install it as you did this one: sudo dnf install ./lectern-{version}.{arch}.rpm',
  'errors.update.manualArchive':
    'Download it from {page}, unpack it, and use the new folder in place of this one. Your library is elsewhere and stays.',
} as const;
