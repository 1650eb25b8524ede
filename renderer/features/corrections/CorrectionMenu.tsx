import { Ban, MapPin, Merge, Pencil, Shapes, SquarePen, Split } from 'lucide-react';
import type { EntityKind } from '../../../core/model/analysis.ts';
import { Menu } from '../../ui/menu/Menu.tsx';
import type { CorrectionName } from './CorrectionDialog.tsx';

interface CorrectionMenuProps {
  readonly kind: EntityKind;
  readonly mentions: number;
  readonly onChoose: (act: CorrectionName) => void;
}

/** The corrections available for an entity. */
export function CorrectionMenu({ kind, mentions, onChoose }: CorrectionMenuProps) {
  const item = (act: CorrectionName, label: string, icon: React.ReactNode) => ({
    label,
    icon,
    run: () => onChoose(act),
  });
  return (
    <Menu
      label="Correct"
      icon={<Pencil />}
      items={[
        item('rename', 'Rename…', <SquarePen />),
        item('kind', 'Change kind…', <Shapes />),
        item('merge', 'Same as another…', <Merge />),
        ...(mentions > 1 ? [item('split', 'Split…', <Split />)] : []),
        ...(kind === 'place' ? [item('place', 'Another place…', <MapPin />)] : []),
        item('remove', 'Not a name…', <Ban />),
      ]}
    />
  );
}
