import { useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../messages/translate.ts';
import { CommandPalette } from '../../ui/command-palette/CommandPalette.tsx';
import type { PaletteContext } from './palette-context.ts';
import { usePaletteGroups, type PaletteDialog } from './use-palette-groups.tsx';

interface PaletteProps {
  readonly context: PaletteContext;
  readonly onDialog: (dialog: PaletteDialog) => void;
  readonly onClose: () => void;
}

/** Finds actions, articles, names, notes and settings by what is typed, and runs or opens the chosen one. */
export function Palette({ context, onDialog, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const groups = usePaletteGroups(text, context.actions, onDialog);
  return (
    <CommandPalette
      label={t('palette.title')}
      placeholder={t('palette.placeholder')}
      value={text}
      onChange={setText}
      groups={groups}
      onChoose={({ run }) => {
        // Closed at once: most actions are not available while a dialog is open.
        flushSync(onClose);
        context.restore();
        run();
      }}
      onClose={onClose}
    />
  );
}
