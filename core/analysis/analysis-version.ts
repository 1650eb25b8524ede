/** Version of the engine, apart from it, because the code is large. Analyses made by an older version are recomputed. */
export const analysisVersion = 11;
