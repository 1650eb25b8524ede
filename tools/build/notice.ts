/** A shipped third-party component and its license. */
export interface Notice {
  readonly name: string;
  readonly version: string | null;
  /** Short name of the license: MIT. */
  readonly license: string;
  /** License text that must be distributed. */
  readonly text: string;
}
