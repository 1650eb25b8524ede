import type { HTMLAttributes, ReactNode, RefObject } from 'react';
import { t } from '../../../messages/translate.ts';
import { Button } from '../button/Button.tsx';
import { classNames } from '../class-names/class-names.ts';
import { focusHome } from '../focus/focus-target.ts';
import styles from './Page.module.css';

interface PageProps extends Omit<HTMLAttributes<HTMLElement>, 'className'> {
  /** `wide`: for two columns. */
  readonly width?: 'wide';
  /** The element that scrolls, for a page with a virtualized list. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
  /** Class of the column, for the styles of what is in it. */
  readonly className?: string | undefined;
  /** Menus and dialogs, outside the column. */
  readonly overlay?: ReactNode;
}

/** A page of the window that scrolls: one column with a header. Its name is `aria-label` or `aria-labelledby`. */
export function Page({ width, scroller, className, overlay, children, ...rest }: PageProps) {
  return (
    <main
      className={styles['view']}
      data-region=""
      // A scrollable container must be focusable, so that the keyboard can scroll it when it has no controls.
      {...(scroller ? { ref: scroller, tabIndex: -1, 'data-virtualized': '' } : {})}
      {...rest}
    >
      <div className={classNames(styles['column'], className)} data-width={width}>
        {children}
      </div>
      {overlay}
    </main>
  );
}

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly titleId?: string;
  /** For giving the focus to the title when the page opens; it also has it when the rest of the page is gone. */
  readonly titleRef?: RefObject<HTMLHeadingElement | null>;
  /** Beside the title, announced when it changes: "8 articles". */
  readonly status: ReactNode;
  /** Buttons or tabs at the end. */
  readonly children?: ReactNode;
}

/** The title of a page, its status and its actions. */
export function PageHeader({ title, titleId, titleRef, status, children }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['title']}>
        <h1 id={titleId} ref={titleRef} {...(titleRef ? { tabIndex: -1, ...focusHome } : {})}>
          {title}
        </h1>
        <p role="status">{status}</p>
      </div>
      {children}
    </header>
  );
}

/** Buttons of a `PageHeader`. */
export function PageActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}

interface PageToolsProps {
  /** Arranges the tools. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Search and filters of a page, which stay in view. */
export function PageTools({ className, children }: PageToolsProps) {
  return <div className={classNames(styles['tools'], className)}>{children}</div>;
}

interface PageMessageProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** In place of the content of a page: why there is none, and what can be done. */
export function PageMessage({ title, children }: PageMessageProps) {
  return (
    <div className={styles['message']}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </div>
  );
}

interface PageErrorProps {
  readonly message: string;
  /** Called by the button "Try again"; without it, there is none. */
  readonly onRetry?: () => void;
}

/** In place of content that could not be loaded; announced. */
export function PageError({ message, onRetry }: PageErrorProps) {
  return (
    <div className={styles['message']} role="alert">
      <p>{message}</p>
      {onRetry ? <Button onClick={onRetry}>{t('ui.retry')}</Button> : null}
    </div>
  );
}
