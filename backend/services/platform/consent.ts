/** A request that makes the program fetch pages or pictures. */
export interface FetchQuestion {
  readonly what: 'pages' | 'pictures';
  /** The exact addresses that are fetched if the user agrees. */
  readonly urls: readonly string[];
  /** `link`: another program or a document named the address, not the user. */
  readonly askedBy: 'user' | 'link';
}

/**
 * `entered`: the user typed or pasted these addresses into the window, as the main process saw. `confirmed`: the
 * person agreed to a question that showed them.
 */
export type FetchConsent = 'entered' | 'confirmed' | 'declined';

/** Who wrote the notes of a backup that is restored; `cancel`: nothing is restored. */
export type NotesAnswer = 'own' | 'others' | 'cancel';

/**
 * Questions that only the user can answer. The main process asks them in windows of the system, because the program's
 * own window may be compromised: it can neither answer nor change what is shown.
 */
export interface ConsentService {
  /** Whether these addresses may be fetched. Declined while another question is open. */
  fetch(question: FetchQuestion): Promise<FetchConsent>;
  /**
   * Whether another program may open the address, or whether it is copied instead.
   * @param url `href` of a parsed http, https or mailto URL
   */
  openLink(url: string): Promise<'open' | 'copy' | 'cancel'>;
  /** Who wrote the notes of a backup that this library did not make. Cancelled while another question is open. */
  notesOrigin(): Promise<NotesAnswer>;
}
