import { AppError } from '../../core/model/error.ts';
import { checkLibrary, type CheckResult } from '../../data/store/check.ts';
import { UsageError, type Command, type Options } from '../command.ts';
import { withLibrary } from '../library.ts';

/** A library that cannot be opened has a problem too, and its message says what to do. */
function checkAt(options: Options): CheckResult {
  try {
    return withLibrary(options, checkLibrary);
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problems: [error.message] };
    throw error;
  }
}

export const check: Command = {
  run(inputs, options, output) {
    if (inputs.length > 0) throw new UsageError('It takes no names; --data names the library’s folder.');
    const { ok, problems } = checkAt(options);
    output.result(
      { ok, problems },
      ok ? 'The library is whole.' : `The library has ${problems.length} problems.`,
    );
    for (const problem of problems) output.problem('library', problem);
  },
};
