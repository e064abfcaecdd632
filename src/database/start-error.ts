/** Why the program cannot start, in one line that says what to do; `main` prints it and exits 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
