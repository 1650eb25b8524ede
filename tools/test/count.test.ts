import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, none, sum, withExitCode } from './count.ts';

describe('test counts', () => {
  it('are read from Vitest reports', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numFailedTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 1,
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('include a test file that could not be loaded', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      numFailedTestSuites: 1,
      numPendingTests: 0,
      numTodoTests: 0,
    };
    expect(countVitest(report).failed).toBe(1);
  });

  it('are read from Playwright reports, counting flaky as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4, skipped: 3 });
  });

  it('are never better than the exit code', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(withExitCode(none, 0)).toEqual(none);
  });

  it('can be added', () => {
    expect(sum({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});
