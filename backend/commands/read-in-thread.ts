import type { LongReadArgs, LongReadName, LongReadResult } from '../services/search/long-reads.ts';
import type { Services } from '../services/services.ts';

/** Runs a read in the search thread. Rejects with the library's problem when it cannot be opened. */
export async function readInThread<N extends LongReadName>(
  { library, searcher }: Pick<Services, 'library' | 'searcher'>,
  name: N,
  ...args: LongReadArgs<N>
): Promise<LongReadResult<N>> {
  if (library.problem) throw library.problem;
  return searcher.read(name, ...args);
}
