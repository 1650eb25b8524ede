import { Pencil } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { ActionId } from '../../../contract/actions.ts';
import type { EntityKind } from '../../../core/model/analysis.ts';
import { useActionItems } from '../../lib/actions/use-action-items.ts';
import { useActions } from '../../lib/actions/use-actions.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import type { CorrectionName } from './correction-draft.ts';

interface CorrectionMenuProps {
  readonly kind: EntityKind;
  readonly mentions: number;
  readonly onChoose: (correction: CorrectionName) => void;
}

const corrections: readonly (readonly ActionId[])[] = [
  [
    'entities.rename',
    'entities.changeKind',
    'entities.merge',
    'entities.split',
    'entities.changePlace',
    'entities.remove',
  ],
];

/** The corrections available for an entity. */
export function CorrectionMenu({ kind, mentions, onChoose }: CorrectionMenuProps) {
  useActions({
    'entities.rename': () => onChoose('rename'),
    'entities.changeKind': () => onChoose('kind'),
    'entities.merge': () => onChoose('merge'),
    'entities.split': { when: () => mentions > 1, run: () => onChoose('split') },
    'entities.changePlace': { when: () => kind === 'place', run: () => onChoose('place') },
    'entities.remove': () => onChoose('remove'),
  });
  return <Menu label={t('corrections.menu')} icon={<Pencil />} items={useActionItems(corrections)} />;
}
