import { X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import type { Find } from './use-find.ts';
import './find.css';

const places = ({ words, count, current }: Find): string => {
  if (words.trim() === '') return '';
  return count === 0 ? t('reader.find.none') : t('reader.find.position', { current: current + 1, count });
};

/** The find bar: field, match count, next and previous. */
export function FindBar({ find }: { readonly find: Find }) {
  if (!find.isOpen) return null;
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={t('reader.find')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        find.close();
      }}
    >
      <TextField
        ref={find.field}
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        autoComplete="off"
        spellCheck={false}
        tone={find.words.trim() !== '' && find.count === 0 ? 'danger' : undefined}
        value={find.words}
        onChange={find.type}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          find.step(event.shiftKey ? -1 : 1);
        }}
      />
      <p role="status">{places(find)}</p>
      <ActionButton action="reader.findPrevious" disabled={find.count === 0} onClick={() => find.step(-1)} />
      <ActionButton action="reader.findNext" disabled={find.count === 0} onClick={() => find.step(1)} />
      <IconButton
        label={t('reader.find.close')}
        keys={actionKeys('reader.escape')}
        icon={<X />}
        onClick={() => find.close()}
      />
    </div>
  );
}
