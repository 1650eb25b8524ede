import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { onLanguageChange, shownLanguage, t } from '../../../messages/translate.ts';
import { Button, IconButton } from '../button/Button.tsx';
import { focusLayer } from '../focus/focus-target.ts';
import { useToastHeight } from './use-toast-height.ts';
import styles from './Toast.module.css';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface ToastApi {
  /**
   * Shows a message for 8 seconds; the time stops while the pointer or the focus is on a toast. Replaces the previous
   * message. Each of up to two `actions` adds a button, which also closes the toast.
   */
  info(text: string, ...actions: readonly ToastAction[]): void;
  /** Shows a message unless one is shown: of the command that had this effect. */
  infoUnlessShown(text: string): void;
  /** Shows a problem until it is closed. The same problem is shown once. */
  problem(text: string): void;
}

const Context = createContext<ToastApi | null>(null);
const infoMs = 8_000;
/** Only one message is open, so that it can be replaced in place. */
const infoId = 'info';

/** The toasts of the window; a stable object. */
export function useToasts(): ToastApi {
  const api = useContext(Context);
  if (!api) throw new Error('useToasts needs a ToastProvider above it');
  return api;
}

interface ToastData {
  /** Base UI has one action of a toast. */
  readonly second?: Toast.Root.ToastObject['actionProps'];
}

function ToastItem({ toast }: { readonly toast: Toast.Root.ToastObject<ToastData> }) {
  return (
    <Toast.Root
      toast={toast}
      className={styles['toast']}
      // A group, because its text can be selected, and only modal dialogs have the role of a dialog.
      role="group"
      aria-modal={undefined}
      swipeDirection={[]}
      data-tone={toast.type}
    >
      <Toast.Title render={<span />} />
      <Toast.Action render={<Button variant="quiet" />} />
      {toast.data?.second ? <Button variant="quiet" {...toast.data.second} /> : null}
      <Toast.Close aria-hidden={undefined} render={<IconButton label={t('ui.dismiss')} icon={<X />} />} />
    </Toast.Root>
  );
}

function ToastRegion({ children }: { readonly children: ReactNode }) {
  // The region is not below the app, which renders again when the language changes.
  useSyncExternalStore(onLanguageChange, shownLanguage);
  const { toasts, add, close } = Toast.useToastManager<ToastData>();
  const isInfoShown = useRef(false);
  useLayoutEffect(() => {
    isInfoShown.current = toasts.some(({ id }) => id === infoId);
  }, [toasts]);
  const api = useMemo<ToastApi>(() => {
    const own: ToastApi = {
      info(text, first, second) {
        const propsOf = (action: ToastAction | undefined) =>
          action && {
            children: action.label,
            onClick: () => {
              close(infoId);
              action.run();
            },
          };
        add({
          id: infoId,
          title: text,
          type: 'info',
          timeout: infoMs,
          actionProps: propsOf(first),
          data: { second: propsOf(second) },
        });
      },
      infoUnlessShown(text) {
        if (!isInfoShown.current) own.info(text);
      },
      problem(text) {
        close(infoId);
        add({ id: `problem ${text}`, title: text, type: 'problem', timeout: 0 });
      },
    };
    return own;
  }, [add, close]);
  const region = useRef<HTMLDivElement>(null);
  useToastHeight(region);
  return (
    <Context value={api}>
      {children}
      <Toast.Viewport
        ref={region}
        className={styles['toasts']}
        aria-label={t('ui.toasts')}
        // One of the regions that F6 moves through.
        data-region={toasts.length > 0 ? '' : undefined}
        onKeyDown={(event) => {
          // Escape closes the toast and nothing else.
          if (event.key === 'Escape') event.stopPropagation();
        }}
        {...focusLayer}
      >
        {toasts.toReversed().map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </Toast.Viewport>
    </Context>
  );
}

/** Provides `useToasts` to `children` and shows the toasts after them, the newest last. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider limit={Number.POSITIVE_INFINITY}>
      <ToastRegion>{children}</ToastRegion>
    </Toast.Provider>
  );
}
