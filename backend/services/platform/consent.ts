/** A request that makes the program fetch pages. */
export interface FetchQuestion {
  /** The exact addresses that are fetched if the person agrees. */
  readonly urls: readonly string[];
  /** `link`: another program or a document named the address, not the person. */
  readonly askedBy: 'person' | 'link';
}

/**
 * `entered`: the person typed or pasted these addresses into the window, as the main process saw. `confirmed`: the
 * person agreed to a question that showed them.
 */
export type FetchConsent = 'entered' | 'confirmed' | 'declined';

/**
 * Questions that only the person can answer. The main process asks them in windows of the system, because the program's
 * own window may be compromised: it can neither answer nor change what is shown.
 */
export interface ConsentService {
  /** Whether the pages may be fetched. */
  fetchPages(question: FetchQuestion): Promise<FetchConsent>;
}
