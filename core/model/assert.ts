/** Makes a `switch` over a union exhaustive: a case that is missing does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
