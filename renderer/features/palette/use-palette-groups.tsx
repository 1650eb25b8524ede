import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText, NotebookText, Search, Settings } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { noNoteFilter } from '../../../core/model/notes.ts';
import { themes } from '../../../core/model/settings.ts';
import { fuzzyFind } from '../../../core/search/fuzzy-find.ts';
import { foldText } from '../../../core/text/fold.ts';
import { actionIcons } from '../../lib/actions/action-icons.tsx';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import { call } from '../../lib/api/call.ts';
import { filterToInput } from '../../lib/api/note-queries.ts';
import { KindIcon } from '../../lib/entities/entity-kinds.tsx';
import { useNavigation } from '../../lib/navigation/navigation.ts';
import { useSetSettings } from '../../lib/settings/use-settings.ts';
import type { PaletteGroup, PaletteItem } from '../../ui/command-palette/CommandPalette.tsx';
import type { PaletteContext } from './palette-context.ts';

/** A dialog that a setting is in. */
export type PaletteDialog = 'settings' | 'linked-folder' | 'backups' | 'about';

/** Number of items of a kind. */
const most = 6;

/** What matches on the backend, in the keys that `changed` events make stale. */
const found = {
  titles: (text: string) => ({
    queryKey: ['library', 'titles', text],
    queryFn: () => call('library.findTitles', { text, limit: most }),
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  }),
  entities: (text: string) => ({
    queryKey: ['entities', 'palette', text],
    queryFn: () => call('entities.list', { text, kind: null, offset: 0, limit: most }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    gcTime: 20_000,
  }),
  notes: (text: string) => ({
    queryKey: ['notes', 'palette', text],
    queryFn: () =>
      call('notes.list', {
        filter: filterToInput({ ...noNoteFilter, text }),
        sort: 'changed',
        offset: 0,
        limit: most,
      }),
    placeholderData: keepPreviousData,
    enabled: text.length >= 2,
    gcTime: 20_000,
  }),
};

const byLabel = (items: readonly PaletteItem[], text: string, limit: number): readonly PaletteItem[] =>
  text === ''
    ? items
    : fuzzyFind(
        items.map(({ label }) => foldText(label)),
        text,
        limit,
      ).flatMap((index) => items[index] ?? []);

/** The settings, each in the dialog that has it; a theme is chosen at once. */
function useSettingItems(onDialog: (dialog: PaletteDialog) => void): readonly PaletteItem[] {
  const setSettings = useSetSettings();
  const inDialog = (dialog: PaletteDialog, label: string): PaletteItem => ({
    id: `setting ${label}`,
    label,
    icon: <Settings />,
    run: () => onDialog(dialog),
  });
  return [
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: t('palette.theme', { theme: t(`settings.theme.${theme}`) }),
      icon: <Settings />,
      run: () => void setSettings({ theme }),
    })),
    inDialog('settings', t('settings.language')),
    inDialog('settings', t('settings.textSize')),
    inDialog('settings', t('settings.highlightLabels')),
    inDialog('settings', t('settings.underlineEntities')),
    inDialog('linked-folder', t('settings.linkedFolder')),
    inDialog('backups', t('settings.backups')),
    inDialog('about', t('settings.about')),
  ];
}

/** The groups of the palette for a typed text: recent articles and all actions, or what matches. */
export function usePaletteGroups(
  typed: string,
  actions: PaletteContext['actions'],
  onDialog: (dialog: PaletteDialog) => void,
): readonly PaletteGroup[] {
  const text = typed.trim();
  const { openArticle, openEntity, openLibrary } = useNavigation();
  const titles = useQuery(found.titles(text));
  const entities = useQuery(found.entities(text));
  const notes = useQuery(found.notes(text));
  const settings = useSettingItems(onDialog);

  const actionItems = actions.map(({ id, label, icon, run }): PaletteItem => ({
    id,
    label,
    keys: actionKeys(id),
    icon: icon ?? actionIcons[id] ?? <span aria-hidden="true" />,
    run,
  }));
  /** Until the answer for this text is here, what the last answer has for it: Enter must not open something else. */
  const matching = (
    { isPlaceholderData }: { readonly isPlaceholderData: boolean },
    items: readonly PaletteItem[],
  ) => (isPlaceholderData ? byLabel(items, text, most) : items);
  const articles = (titles.data ?? []).map(({ id, title, siteName }): PaletteItem => ({
    id: `article ${id}`,
    label: title,
    detail: siteName,
    icon: <FileText />,
    run: () => openArticle(id),
  }));
  if (text === '')
    return [
      { label: t('palette.recent'), items: articles },
      { label: t('palette.actions'), items: actionItems },
    ].filter(({ items }) => items.length > 0);
  return [
    { label: t('palette.actions'), items: byLabel(actionItems, text, most) },
    { label: t('palette.articles'), items: matching(titles, articles) },
    {
      label: t('palette.entities'),
      items: matching(
        entities,
        (entities.data?.entries ?? []).map(({ kind, name, description }): PaletteItem => ({
          id: `entity ${kind} ${name}`,
          label: name,
          detail: description,
          icon: <KindIcon kind={kind} />,
          run: () => openEntity({ kind, name }),
        })),
      ),
    },
    {
      label: t('palette.notes'),
      items: matching(
        notes,
        (notes.data?.entries ?? []).map(
          ({ kind, id, articleId, articleTitle, note, quote }): PaletteItem => ({
            id: `note ${id}`,
            label: note.trim() === '' ? (quote ?? '') : note,
            detail: articleTitle,
            icon: <NotebookText />,
            run: () => openArticle(articleId, kind === 'highlight' ? { kind: 'highlight', id } : undefined),
          }),
        ),
      ),
    },
    { label: t('palette.settings'), items: byLabel(settings, text, most) },
    {
      label: t('palette.search'),
      items: [
        {
          id: 'search',
          label: t('palette.searchFor', { text }),
          icon: <Search />,
          run: () => openLibrary({ query: text }),
        },
      ],
    },
  ].filter(({ items }) => items.length > 0);
}
