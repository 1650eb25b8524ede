import type { CommandInput, CommandName } from '../../../contract/commands.ts';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { noNoteFilter } from '../../../core/model/notes.ts';
import type { ScaleApp } from './app.ts';
import type { Corpus } from './corpus.ts';

export interface NamedWork {
  readonly name: string;
  readonly run: (app: ScaleApp) => Promise<unknown>;
}

const query = <N extends CommandName>(name: N, input: CommandInput<N>, what = ''): NamedWork => ({
  name: `${name}${what && ` ${what}`}`,
  run: (app) => app.get(name, input),
});

/** The queries that the window asks, each as on a usual page. */
export function queriesOf({ commonName, rareName }: Corpus): readonly NamedWork[] {
  const page = { offset: 0, limit: 100 };
  const articles = { ...noLibraryFilter, tags: [] };
  const notes = { ...noNoteFilter, tags: [], colors: [] };
  return [
    query('library.view', { filter: articles, sort: 'added', typing: false }),
    query('library.view', { filter: articles, sort: 'title', typing: false }, 'by title'),
    query(
      'library.view',
      { filter: { ...articles, entity: commonName.name }, sort: 'added', typing: false },
      'of a common name',
    ),
    query(
      'library.view',
      { filter: { ...articles, query: 'hava la' }, sort: 'match', typing: true },
      'of a search',
    ),
    query('library.facets', null),
    query('entities.list', { text: '', kind: null, ...page }),
    query('entities.list', { text: 'ka', kind: null, ...page }, 'with text'),
    query('entities.list', { text: '', kind: 'place', ...page }, 'of a kind'),
    query('entities.named', { name: commonName.name }),
    query('entities.page', commonName, 'of a common name'),
    query('entities.page', rareName, 'of a rare name'),
    query('entities.details', commonName, 'of a common name'),
    query('notes.list', { filter: notes, sort: 'newest', offset: 0, limit: 50 }),
    query(
      'notes.list',
      { filter: { ...notes, entity: commonName.name }, sort: 'newest', offset: 0, limit: 50 },
      'of a common name',
    ),
    query('notes.articles', null),
    query('tags.list', null),
    query('links.suggest', { query: 'ka' }),
    query('links.resolve', { target: { kind: 'title', title: 'no such title' } }),
    query('links.backlinks', { kind: 'entity', key: rareName.name }),
  ];
}
