import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
}

/**
 * A modal dialog. The browser's own `<dialog>` keeps the focus inside, closes on Escape and gives the focus back.
 */
export function Dialog({ title, onClose, children, actions, size = 'normal' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect: it ends while the dialog is still in the page, and only such a one gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
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
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton label="Close" icon={<X />} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {actions ? <footer className="dialog-foot">{actions}</footer> : null}
    </dialog>
  );
}
