/** Seeds that once failed, by target. They are run first, here and in the integration tests. */
export const corpus: Readonly<Record<string, readonly number[]>> = {
  // Pages with an address that is not valid, and an article without address and text.
  'annotation-import': [745196471, 745196503, 745196669, 750301399],
  // A highlight on other words than those it was made on.
  restore: [758654194],
};
