import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './button/Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** Where Enter lands at first when there is no form: on the main button, or on the first one, where the main one cannot be undone. */
  readonly begin?: 'main' | 'first';
}

/** What is used first in a dialog: what says so itself, the form's first control, else a button at the foot, else the title, which is read out. */
function firstToUse(dialog: HTMLElement, begin: DialogProps['begin']): HTMLElement | null {
  const control = dialog.querySelector<HTMLElement>(
    '.dialog-body [data-begin] :is(input, button), .dialog-body form :is(input[type=radio]:checked, input:not([type=radio]), textarea, select, button):not(:disabled)',
  );
  if (control) return control;
  return dialog.querySelector<HTMLElement>(
    begin === 'first' ? '.dialog-foot button' : '.dialog-foot [data-variant=primary]:not(:disabled), h2',
  );
}

/**
 * A modal dialog. The browser's own `<dialog>` keeps the focus inside, closes on Escape and gives the focus back.
 */
export function Dialog({ title, onClose, children, actions, size = 'normal', begin = 'main' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const beginsAt = useRef(begin);
  // A layout effect: it ends while the dialog is still in the page, and only such a one gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    dialog.showModal();
    const first = firstToUse(dialog, beginsAt.current);
    first?.focus();
    if (first instanceof HTMLInputElement && /^(?:text|search|url)$/.test(first.type)) first.select();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // One dialog may open another: React tells both of them, and only the upper one is meant.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // In a search field Escape would empty it first, and one would have to press it twice.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        const { target, currentTarget } = event;
        if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
        if (target.closest('dialog') !== currentTarget) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label="Close" icon={<X />} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {actions ? <footer className="dialog-foot">{actions}</footer> : null}
    </dialog>
  );
}
