import type { App } from 'electron';

/** Files and `lectern:` links that the program should open. */
export interface OpenRequest {
  readonly files: readonly string[];
  readonly deepLinks: readonly string[];
}

export interface OpenRequests {
  /** Handles the requests that have arrived, as one, and each one that arrives later. Can be called once. */
  serve(handle: (request: OpenRequest, isFirst: boolean) => void): void;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Receives requests of the command line, of a second start of the program, and of macOS, which passes files and links as
 * events that may arrive before the app is ready.
 * @param named files and links on this program's own command line
 */
export function receiveOpenRequests(app: App, named: OpenRequest): OpenRequests {
  let waiting: OpenRequest = named;
  let receive = ({ files, deepLinks }: OpenRequest): void => {
    waiting = {
      files: [...waiting.files, ...files],
      deepLinks: [...waiting.deepLinks, ...deepLinks],
    };
  };
  app.on('open-file', (_event, file) => receive({ files: [file], deepLinks: [] }));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive({ files: [], deepLinks: [url] });
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { files, deepLinks } = (data ?? {}) as { files?: unknown; deepLinks?: unknown };
    receive({ files: strings(files), deepLinks: strings(deepLinks) });
  });
  return {
    serve(handle) {
      receive = (request) => handle(request, false);
      handle(waiting, true);
    },
  };
}
