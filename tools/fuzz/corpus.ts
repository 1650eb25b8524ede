/** Seeds that once failed, by target. They are run first, here and in the integration tests. */
export const corpus: Readonly<Record<string, readonly number[]>> = {
  // Two note templates with one id.
  commands: [1110],
};
