/** What the dispatcher has to know of what a command did. */
export interface Change {
  /** The only articles that it changed; without them it may have been any. */
  readonly articleIds?: readonly string[];
}

/** What a command answers, with what it changed. */
export class Outcome<Value> {
  readonly value: Value;
  readonly change: Change;
  constructor(value: Value, change: Change) {
    this.value = value;
    this.change = change;
  }
}

/** The answer of a command that knows what it changed. */
export const outcome = <Value>(value: Value, change: Change): Outcome<Value> => new Outcome(value, change);
