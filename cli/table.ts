import type { CommandEntry } from './lib/command.ts';

/** All commands. Each is loaded only when it runs, which keeps startup fast. */
export const table: Readonly<Record<string, CommandEntry>> = {
  extract: {
    summary: 'read articles out of files, without a library',
    usage: 'lectern extract FILE… | DIR [--url ADDRESS] [--captions] [--left-out]',
    details:
      'Finds the article in saved pages (.html), PDFs, e-books (.epub), Markdown (.md) and texts (.txt). A file X.url beside X.html, or --url, gives the page’s address. Captions stand with their pictures, and with --captions in the text.',
    examples: ['lectern extract page.html', 'lectern extract --json saved-pages/ > articles.jsonl'],
    options: ['url', 'captions', 'left-out'],
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  entities: {
    summary: 'find who and what a text is about',
    usage: 'lectern entities FILE.txt… | DIR | ID… [--captions]',
    details:
      'People, places, organisations, groups, events, quotes and dates. A file is taken as it is; an ID is an article of the library, and its offsets count in the text that `show` gives.',
    examples: ['lectern entities article.txt', 'lectern entities --json article.txt'],
    options: ['data', 'captions'],
    load: async () => (await import('./commands/entities.ts')).entities,
  },
  anchor: {
    summary: 'find anchors in changed texts',
    usage: 'lectern anchor JOBS.jsonl…',
    details:
      'A line is a job: {id, oldText?, text, anchors: [{start, end, exact, prefix, suffix}]}; only exact must be known. Each anchor is found again as exact, moved or orphaned, with a score from 0 to 1.',
    examples: ['lectern anchor --json jobs.jsonl'],
    options: [],
    load: async () => (await import('./commands/anchor.ts')).anchor,
  },
  import: {
    summary: 'add files and web pages to the library',
    usage: 'lectern import FILE… | DIR | ADDRESS… [--url ADDRESS] [--pictures]',
    details:
      'Saved pages (.html, .mhtml), PDFs, e-books (.epub), Markdown, texts, and http or https addresses, with their pictures. The same page ' +
      'with another text becomes a new version of its article (updated); what is there already is left as it is (unchanged).',
    examples: [
      'lectern import article.md',
      'lectern import ~/clippings',
      'lectern import https://example.org/story',
    ],
    options: ['data', 'url', 'pictures'],
    load: async () => (await import('./commands/import.ts')).importFiles,
  },
  list: {
    summary: 'the articles in the library',
    usage: 'lectern list',
    details: 'Newest first, with the numbers of highlights and notes.',
    examples: ['lectern list', 'lectern list --json | head -1'],
    options: ['data'],
    load: async () => (await import('./commands/list.ts')).list,
  },
  show: {
    summary: 'one article with its annotations',
    usage: 'lectern show ID… [--captions] [--left-out]',
    details:
      'The text as `extract` gives it, the highlights in text order with their notes, and the note on the article. A highlight in a caption has its place with --captions alone. --left-out adds the passages of the page that the article leaves out.',
    examples: ['lectern show 3f2a…', 'lectern show --json 3f2a…'],
    options: ['data', 'captions', 'left-out'],
    load: async () => (await import('./commands/show.ts')).show,
  },
  search: {
    summary: 'find articles by their words, notes and names',
    usage: 'lectern search QUERY [--limit N]',
    details:
      'Words, "phrases", -not, prefix*, OR, tag: site: by: after: before: has: is: in: entity:; the best first, with the place where the words stand. spans count in the snippet. docs/search.md explains.',
    examples: [
      'lectern search harbour ice',
      `lectern search --json '"thin ice" OR snow after:2024' --limit 5`,
      'lectern search harbour -ice tag:work',
    ],
    options: ['data', 'limit'],
    allowsLeadingMinus: true,
    load: async () => (await import('./commands/search.ts')).search,
  },
  export: {
    summary: 'write articles with their annotations to files',
    usage:
      'lectern export ID… | --all [--format md|jsonld|csv|html|json | --template FILE] [--out DIR] [--together] [--overwrite] [--original]',
    details:
      'Into the current folder, or that of --out. A file that is there already is kept and the new one numbered, unless --overwrite is given. --original writes the PDF as it was imported.',
    examples: [
      'lectern export --all --out notes',
      'lectern export 3f2a… --out notes --overwrite',
      'lectern export --all --format csv --together --out .',
      'lectern export --all --template daily.liquid --out journal',
    ],
    options: ['data', 'format', 'template', 'out', 'all', 'overwrite', 'together', 'original'],
    load: async () => (await import('./commands/export.ts')).exportArticles,
  },
  backup: {
    summary: 'put the whole library into one file',
    usage: 'lectern backup FILE [--overwrite]',
    details:
      'Database and pictures, as they are at one moment, also while the app is open. The file is read again and compared before it is there under its name.',
    examples: [
      'lectern backup ~/lectern-2026-11.lecternbackup',
      'lectern backup --overwrite /mnt/usb/lectern.lecternbackup',
    ],
    options: ['data', 'overwrite'],
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    summary: 'bring the library back from a backup',
    usage: 'lectern restore FILE',
    details:
      'The library that was there is put aside and kept. A damaged backup is refused, and nothing is touched. Close the app first. Notes of a backup that this library did not make are exported as plain text and its templates are left out, unless --own-notes says that you wrote them.',
    examples: [
      'lectern restore ~/lectern-2026-11.lecternbackup',
      'lectern restore --data ~/old-library --own-notes backup.lecternbackup',
    ],
    options: ['data', 'own-notes'],
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  annotations: {
    summary: 'import highlights and notes of other programs',
    usage: 'lectern annotations import FILE… | undo IMPORT…',
    details:
      'Exports of Hypothesis (JSON), Readwise (CSV), Pocket (CSV, HTML), Instapaper (CSV), Omnivore (zip), Kindle’s My Clippings.txt, W3C annotations (JSON-LD), bookmarks of a browser (HTML) and Lectern’s own JSON; what a file is, is told by its content. What belongs to an article of the library is put on it, the rest waits as an article without a text. Importing again changes nothing. Each import has an id, by which all that it brought is taken back.',
    examples: [
      'lectern annotations import hypothesis.json',
      'lectern annotations import --json "My Clippings.txt" readwise.csv',
    ],
    options: ['data'],
    load: async () => (await import('./commands/annotations.ts')).annotations,
  },
  check: {
    summary: 'check the library, and repair its indexes',
    usage: 'lectern check',
    details:
      'Reads the whole database and every annotation. Damaged indexes are rebuilt; everything else is reported and left.',
    examples: ['lectern check', 'lectern check --data /backup/Lectern'],
    options: ['data'],
    load: async () => (await import('./commands/check.ts')).check,
  },
};
