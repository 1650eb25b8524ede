/** The two functions used; the published types of the library would include those of Node and the DOM. */
declare module 'papaparse' {
  interface ParseError {
    readonly row?: number;
    readonly message: string;
  }
  interface ParseOptions {
    readonly delimiter?: string;
    readonly skipEmptyLines?: boolean | 'greedy';
  }
  interface UnparseOptions {
    readonly newline?: string;
  }
  const papaparse: {
    parse(text: string, options?: ParseOptions): { readonly data: string[][]; readonly errors: ParseError[] };
    unparse(rows: readonly (readonly (string | number)[])[], options?: UnparseOptions): string;
  };
  export default papaparse;
}
