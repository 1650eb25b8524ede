import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { systemLanguage } from '../core/model/settings.ts';
import { bridge } from './lib/api/bridge.ts';
import { followChanges } from './lib/api/follow-changes.ts';
import { loadFirstScreen } from './app/first-screen.ts';
import { createQueryClient, queries } from './lib/api/queries.ts';
import { afterNextPaint } from './lib/dom/after-next-paint.ts';
import { showLanguageOf } from './lib/language/show-language.ts';
import { App } from './app/App.tsx';
import { loadLazyComponents } from './ui/lazy/lazy-component.tsx';
import { recoverFocus } from './ui/focus/recover-focus.ts';
import { ToastProvider } from './ui/toast/ToastProvider.tsx';
import { TooltipProvider } from './ui/tooltip/Tooltip.tsx';
import { UndoProvider } from './lib/undo/UndoProvider.tsx';

const client = createQueryClient();
followChanges(client);
recoverFocus();

/** Shows the language and the zoom of the settings; the language of the system if the library cannot be opened. */
async function startLanguage(): Promise<void> {
  const settings = await client.fetchQuery(queries.settings).catch(() => null);
  if (settings) bridge().setZoom?.(settings.zoom / 100);
  await showLanguageOf(settings?.language ?? systemLanguage);
}

const articleId = await loadFirstScreen(client);
// Nothing can be shown before both are known.
await Promise.all([startLanguage(), client.prefetchQuery(queries.startupProblem)]);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ToastProvider>
        <UndoProvider>
          <TooltipProvider>
            <App articleId={articleId} />
          </TooltipProvider>
        </UndoProvider>
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);

afterNextPaint(() => void loadLazyComponents());
