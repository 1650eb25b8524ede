/** Version of the engine, without a dependency on its large code. Analyses by an older version are recomputed. */
export const analysisVersion = 15;
