/** The state of a restore that is being prepared. */
export interface RestoreProgress {
  /** Reads the pictures of the backup, copies its rows, checks them. */
  readonly step: 'pictures' | 'rows' | 'checks';
  /** Bytes of pictures, rows, or texts that the step has handled. */
  readonly done: number;
  /** Of how many; 0 when that is not known. */
  readonly total: number;
}

export type OnRestoreProgress = (progress: RestoreProgress) => void;
