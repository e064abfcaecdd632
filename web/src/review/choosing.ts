/** A choice in the making: who is kept, whether that is what the scores say, which reasons are still owed. Pure. */

export interface Proposed {
  kept: readonly string[];
  tied: readonly string[];
}

/** In the order of the cases, which is that of merit. */
export const inOrder = (cases: readonly { id: string }[], kept: ReadonlySet<string>): string[] =>
  cases.filter(({ id }) => kept.has(id)).map(({ id }) => id);

/** Nothing is decided otherwise than scores, shares and reserve make it. */
export const isProposal = ({ kept, tied }: Proposed, chosen: readonly string[]): boolean =>
  tied.length === 0 && kept.length === chosen.length && kept.every((id) => chosen.includes(id));

export const owed = (due: readonly string[], reasons: Readonly<Record<string, string>>): string[] =>
  due.filter((id) => !reasons[id]?.trim());

/** What is sent: nothing where it is the proposal, else whom one keeps and why. */
export function closing(
  proposal: Proposed,
  chosen: readonly string[],
  due: readonly string[],
  reasons: Readonly<Record<string, string>>,
): { departures?: { kept: string[]; reasons: Record<string, string> } } {
  if (isProposal(proposal, chosen)) return {};
  return {
    departures: { kept: [...chosen], reasons: Object.fromEntries(due.map((id) => [id, reasons[id]?.trim() ?? ''])) },
  };
}
