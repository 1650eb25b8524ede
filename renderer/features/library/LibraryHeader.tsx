import { ClipboardPaste, Ellipsis, FileInput, Globe } from 'lucide-react';
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
        label:
          missing.length === 1
            ? 'Fetch the missing text'
            : `Fetch ${missing.length.toLocaleString('en')} missing texts`,
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
            Paste text…
          </Button>
          <Button
            tooltip={`Add from a web address (${actionKeys('import-address')})`}
            onClick={() => run('import-address')}
          >
            <Globe />
            Web address…
          </Button>
          <Button
            variant="primary"
            tooltip={`Import files (${actionKeys('import')})`}
            onClick={() => run('import')}
          >
            <FileInput />
            Import files…
          </Button>
          <Menu label="More" icon={<Ellipsis />} items={items} />
        </PageActions>
      )}
    </PageHeader>
  );
}
