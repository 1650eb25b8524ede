import { useRef, type ReactElement, type ReactNode } from 'react';
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import styles from './Tooltip.module.css';

/** Connects all triggers with the one tooltip of the window. */
const handle = BaseTooltip.createHandle<string>();

interface TooltipProviderProps {
  /** How long the pointer rests on an element before its tooltip shows, ms. */
  readonly delay?: number;
  readonly children: ReactNode;
}

/** Shows the tooltips of the window: mounted once, around everything that has one. */
export function TooltipProvider({ delay = 600, children }: TooltipProviderProps) {
  const actions = useRef<BaseTooltip.Root.Actions>(null);
  return (
    <BaseTooltip.Provider delay={delay}>
      {children}
      <BaseTooltip.Root
        handle={handle}
        actionsRef={actions}
        disableHoverablePopup
        onOpenChange={(_, details) => {
          // Escape hides the tooltip and still reaches the page.
          if (details.reason !== 'escape-key') return;
          details.cancel();
          details.allowPropagation();
          actions.current?.close();
        }}
      >
        {({ payload }) => (
          <BaseTooltip.Portal>
            <BaseTooltip.Positioner className={styles['positioner']} sideOffset={6} collisionPadding={8}>
              {/* Screen readers get the same from the trigger. */}
              <BaseTooltip.Popup className={styles['popup']} aria-hidden="true">
                {payload}
              </BaseTooltip.Popup>
            </BaseTooltip.Positioner>
          </BaseTooltip.Portal>
        )}
      </BaseTooltip.Root>
    </BaseTooltip.Provider>
  );
}

interface TooltipProps {
  readonly text: string;
  /** The text is the accessible name of the element, so it is no description. */
  readonly isName?: boolean;
  /** The element that has the tooltip. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/**
 * Shows a text at an element when the pointer rests on it or the keyboard focuses it. Escape, a press and leaving hide
 * it. The text is also the accessible description of the element.
 */
export function Tooltip({ text, isName = false, children }: TooltipProps) {
  return (
    <BaseTooltip.Trigger
      handle={handle}
      payload={text}
      render={children}
      {...(isName ? {} : { 'aria-description': text })}
    />
  );
}
