import { AppError } from '../../../core/model/error.ts';
import type { ConsentService } from '../platform/consent.ts';
import { webSource } from '../import/import-source.ts';
import { startBatch, type BatchServices } from '../open-files/import-paths.ts';

interface ImportLinkServices extends BatchServices {
  readonly consent: Pick<ConsentService, 'fetch'>;
  readonly log: (error: unknown) => void;
}

/** Asks the user about pages that links ask for, one page at a time. */
export interface ImportLinks {
  /**
   * Asks about the page and starts to fetch it if the user agrees. The address that is shown is the one that is
   * fetched, and may not lead into a private network. Returns false while another question is open; the page is then
   * not asked about, because a series of questions invites a wrong answer.
   * @param url as `parseDeepLink` returns it
   */
  ask(services: ImportLinkServices, url: string): boolean;
}

async function askAndFetch(services: ImportLinkServices, url: string): Promise<void> {
  const consent = await services.consent.fetch({ what: 'pages', urls: [url], askedBy: 'link' });
  if (consent !== 'declined') startBatch(services, [webSource(url, false)], true);
}

export function createImportLinks(): ImportLinks {
  let isAsking = false;
  return {
    ask(services, url) {
      if (isAsking) return false;
      isAsking = true;
      void askAndFetch(services, url)
        .catch((error: unknown) => {
          // A library that cannot be opened is reported by the whole window.
          if (!(error instanceof AppError)) services.log(error);
        })
        .finally(() => {
          isAsking = false;
        });
      return true;
    },
  };
}
