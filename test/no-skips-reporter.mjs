/**
 * In CI a test that was left out (skip, todo, only) fails the run, and one plain line closes it, for whatever reads the
 * log. At a desk it says nothing.
 */
import { writeSync } from 'node:fs';

export default class NoSkipsReporter {
  #skipped = 0;

  onRunComplete(_, results) {
    if (process.env.CI !== 'true') return;
    const broken = results.numRuntimeErrorTestSuites; // a file that could not even be read counts as one failure
    this.#skipped = results.numPendingTests + results.numTodoTests + results.numPendingTestSuites;
    const counts = [`${results.numPassedTests} passed`, `${results.numFailedTests + broken} failed`];
    if (this.#skipped > 0) counts.push(`${this.#skipped} skipped`);
    process.once('exit', () => writeSync(1, `\n${counts.join(', ')}\n`)); // below jest's own summary
  }

  getLastError() {
    if (this.#skipped > 0) return new Error(`${this.#skipped} tests or suites were left out; in CI all of them run.`);
  }
}
