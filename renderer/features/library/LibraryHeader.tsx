import { ClipboardPaste, Ellipsis, FileInput, Globe } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { useFetchTexts, useMissingTexts } from '../../lib/articles/use-missing-texts.ts';
import { Button } from '../../ui/button/Button.tsx';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import { useActionItems } from '../../lib/actions/use-action-items.ts';
import { useActionRegistry, useActions } from '../../lib/actions/use-actions.tsx';
import type { ActionId } from '../../../contract/actions.ts';
import { Menu } from '../../ui/menu/Menu.tsx';
import { PageActions, PageHeader } from '../../ui/page/Page.tsx';

interface LibraryHeaderProps {
  readonly title: string;
  /** "12 articles" or "3 found". */
  readonly summary: string;
  /** Whether the library is empty; then the add buttons are in the middle of the page. */
  readonly empty: boolean;
  /** Null while the sample is in the library. */
  readonly onSample: (() => void) | null;
}

const moreActions: readonly (readonly ActionId[])[] = [
  [
    'import-folder',
    'import-annotations',
    'library.exportAll',
    'library.selectAll',
    'library.fetchTexts',
    'library.restoreSample',
  ],
];

/** Title and count of the list, and the buttons to add articles. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { run } = useActionRegistry();
  const missing = useMissingTexts();
  const fetchTexts = useFetchTexts();
  const { onSample } = props;
  useActions({
    'library.fetchTexts': {
      when: () => missing.length > 0,
      run: () => void fetchTexts(missing),
      item: () => ({
        label: t('library.downloadTexts', { count: missing.length }),
      }),
    },
    'library.restoreSample': { when: () => onSample !== null, run: () => onSample?.() },
  });
  const items = useActionItems(moreActions);
  return (
    <PageHeader title={props.title} status={props.empty ? null : props.summary}>
      {props.empty ? null : (
        <PageActions>
          <Button onClick={() => run('paste-text')}>
            <ClipboardPaste />
            {t('library.pasteText')}
          </Button>
          <Button
            tooltip={t('app.withKeys', {
              label: t('actions.importUrl'),
              keys: actionKeys('import-address'),
            })}
            onClick={() => run('import-address')}
          >
            <Globe />
            {t('library.webAddress')}
          </Button>
          <Button
            variant="primary"
            tooltip={t('app.withKeys', { label: t('actions.import'), keys: actionKeys('import') })}
            onClick={() => run('import')}
          >
            <FileInput />
            {t('library.importFiles')}
          </Button>
          <Menu label={t('ui.more')} icon={<Ellipsis />} items={items} />
        </PageActions>
      )}
    </PageHeader>
  );
}
