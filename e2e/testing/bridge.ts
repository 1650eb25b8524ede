/** A reply of the program to the window. */
export interface Reply {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}

/** The window with the bridge of the preload script, for requests that do not match the contract. */
export type WithBridge = Window & {
  readonly lectern: {
    invoke(name: string, input: unknown): Promise<Reply>;
    importDropped(files: unknown): Promise<Reply>;
  };
};
