import { Fragment } from 'react';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { t } from '../../../messages/translate.ts';
import { actionScopes, type ActionScope } from '../../../contract/actions.ts';
import { keyToLabel, listShortcuts, type Chord } from './shortcuts.ts';
import './shortcuts-dialog.css';

const onMac = (): boolean => navigator.userAgent.includes('Macintosh');

function ChordView({ chord }: { readonly chord: Chord }) {
  const mac = onMac();
  return (
    <span className="chord" dir="ltr">
      {chord.map((key) => (
        <kbd key={key} className="keycap">
          {keyToLabel(key, mac)}
        </kbd>
      ))}
    </span>
  );
}

function PlaceTable({ place }: { readonly place: ActionScope }) {
  return (
    <table className="shortcuts-table">
      <caption>{t(`actions.scope.${place}`)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('settings.shortcuts.action')}</th>
          <th scope="col">{t('settings.shortcuts.keys')}</th>
        </tr>
      </thead>
      <tbody>
        {listShortcuts()
          .filter((shortcut) => shortcut.where === place)
          .map((shortcut) => (
            <tr key={shortcut.action}>
              <th scope="row">{shortcut.action}</th>
              <td>
                {shortcut.keys.map((chord, index) => (
                  <Fragment key={chord.join(' ')}>
                    {index > 0 ? ' ' : null}
                    <ChordView chord={chord} />
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** All keyboard shortcuts, grouped by where they work. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('settings.shortcuts')} size="wide" onClose={onClose}>
      {/* Focusable, so that a list without controls can be scrolled by keyboard. */}
      <section className="shortcuts" aria-label={t('settings.shortcuts.all')} tabIndex={0}>
        {actionScopes.map((place) => (
          <PlaceTable key={place} place={place} />
        ))}
      </section>
    </Dialog>
  );
}
