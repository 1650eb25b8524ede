/** The limits of one input. Exceeding one is a finding. */
export interface FuzzLimits {
  /** Processor time of all threads, ms. */
  readonly time: number;
  /** Resident memory of the process, MiB. */
  readonly memory: number;
}
