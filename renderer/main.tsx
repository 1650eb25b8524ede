import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { followChanges } from './lib/api/follow-changes.ts';
import { createQueryClient } from './lib/api/queries.ts';
import { App } from './app/App.tsx';
import { recoverFocus } from './ui/focus/recover-focus.ts';
import { ToastProvider } from './ui/toast/ToastProvider.tsx';
import { TooltipProvider } from './ui/tooltip/Tooltip.tsx';
import { UndoProvider } from './lib/undo/UndoProvider.tsx';

const client = createQueryClient();
followChanges(client);
recoverFocus();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ToastProvider>
        <UndoProvider>
          <TooltipProvider>
            <App />
          </TooltipProvider>
        </UndoProvider>
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
