import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { X } from 'lucide-react';
import { Button, IconButton } from './button/Button.tsx';

interface Toast {
  readonly key: number;
  readonly text: string;
  readonly tone: 'info' | 'problem';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface ToastApi {
  /** Says something in passing, spoken too; `action` offers one button ("Undo"). Goes after 8 s. */
  info(text: string, action?: { label: string; run: () => void }): void;
  /** A problem stays until it is closed. */
  problem(text: string): void;
}

const Context = createContext<ToastApi | null>(null);
const infoMs = 8_000;

export function useToasts(): ToastApi {
  const api = useContext(Context);
  if (!api) throw new Error('useToasts needs a ToastProvider above it');
  return api;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextKey = useRef(0);
  const remove = useCallback((key: number) => setToasts((all) => all.filter((t) => t.key !== key)), []);
  const region = useRef<HTMLDivElement>(null);
  /** Where the focus was before it came to a message. */
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // The message that had the focus is gone.
    if (!before.current || document.activeElement !== document.body) return;
    before.current.focus();
    before.current = null;
  }, [toasts]);
  const api = useMemo<ToastApi>(() => {
    const add = (toast: Omit<Toast, 'key'>): number => {
      const key = nextKey.current++;
      setToasts((all) => [
        ...all.filter((t) => t.tone === 'problem' && t.text !== toast.text),
        { ...toast, key },
      ]);
      return key;
    };
    return {
      info(text, action) {
        const key = add({ text, tone: 'info', action: action ?? null });
        // It waits for who is about to use it.
        const goes = () => {
          if (region.current?.matches(':hover, :focus-within')) setTimeout(goes, infoMs / 4);
          else remove(key);
        };
        setTimeout(goes, infoMs);
      },
      problem(text) {
        add({ text, tone: 'problem', action: null });
      },
    };
  }, [remove]);
  return (
    <Context value={api}>
      {children}
      <div
        ref={region}
        className="toasts"
        role="status"
        aria-label="Messages"
        onFocus={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget as HTMLElement | null;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) before.current = null;
        }}
      >
        {toasts.map((toast) => (
          <div key={toast.key} className="toast" data-tone={toast.tone}>
            <span>{toast.text}</span>
            {toast.action ? (
              <Button
                variant="quiet"
                onClick={() => {
                  toast.action?.run();
                  remove(toast.key);
                }}
              >
                {toast.action.label}
              </Button>
            ) : null}
            <IconButton label="Dismiss" icon={<X />} onClick={() => remove(toast.key)} />
          </div>
        ))}
      </div>
    </Context>
  );
}
