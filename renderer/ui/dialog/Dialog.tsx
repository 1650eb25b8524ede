import { useRef, type ReactNode } from 'react';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { IconButton } from '../button/Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons in the footer, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** The button that is focused first when there is no form: the primary one, or the first one where that cannot be undone. */
  readonly begin?: 'main' | 'first';
}

/** Marks a part of a dialog whose first control takes the focus when the dialog opens. */
export const dialogBegin = { 'data-dialog-begin': '' } as const;

const firstControl =
  '[data-dialog-begin] :is(input, button), form :is(input[type=radio]:checked, input:not([type=radio]), textarea, select, button):not(:disabled)';

/** Whether a modal dialog is open. The keys of the page behind it are then disabled. */
export const isDialogOpen = (): boolean => document.querySelector('[data-modal-dialog]') !== null;

/**
 * A modal dialog, open while it is mounted. It keeps the focus inside, closes on Escape and gives the focus back. At
 * first the focus is on the part marked with `dialogBegin`, else on the first control of a form, else on a button of
 * the foot, else on the title, which is read out.
 */
export function Dialog({ title, onClose, children, actions, size = 'normal', begin = 'main' }: DialogProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  const initialFocus = (): HTMLElement | null => {
    const button = begin === 'first' ? 'button' : '[data-variant=primary]:not(:disabled)';
    const first =
      body.current?.querySelector<HTMLElement>(firstControl) ??
      foot.current?.querySelector<HTMLElement>(button) ??
      heading.current;
    if (first instanceof HTMLInputElement && /^(?:text|search|url)$/.test(first.type)) first.select();
    return first;
  };
  return (
    <BaseDialog.Root
      open
      disablePointerDismissal
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} forceRender />
        <BaseDialog.Viewport className={styles['place']}>
          <BaseDialog.Popup
            className={styles['dialog']}
            data-size={size}
            data-modal-dialog=""
            initialFocus={initialFocus}
            // Given back by `recoverFocus`, which also has a place for it when its opener is gone.
            finalFocus={false}
          >
            <header className={styles['head']}>
              <BaseDialog.Title ref={heading} tabIndex={-1}>
                {title}
              </BaseDialog.Title>
              <IconButton label={t('ui.close')} icon={<X />} onClick={onClose} />
            </header>
            <div ref={body} className={styles['body']}>
              {children}
            </div>
            {actions ? (
              <footer ref={foot} className={styles['foot']}>
                {actions}
              </footer>
            ) : null}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
