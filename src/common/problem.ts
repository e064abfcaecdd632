/** What went wrong, as RFC 9457 problem+json: a stable code, a sentence, and where it is. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    /** Stable, kebab-case; clients may rely on it. */
    readonly code: string,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}
