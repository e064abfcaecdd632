/** The worker: sweeps when it is woken, when something was just done, and every half minute whatever happens. */
import type { Queues } from './jobs/queues.js';
import type { Office } from './office.js';

const EVERY = 30_000;

export interface WorkerLoop {
  /** Sweeps soon; several calls at once make one sweep. */
  nudge(): void;
  stop(): Promise<void>;
}

export async function startWorker(
  office: Office,
  queues: Queues,
  report: (error: unknown) => void,
): Promise<WorkerLoop> {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const sweep = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    if (stopped) return Promise.resolve();
    running = office
      .sweep()
      .catch(report)
      .finally(() => {
        running = undefined;
        if (again && !stopped) {
          again = false;
          void sweep();
        }
      });
    return running;
  };
  const timer = setInterval(() => void sweep(), EVERY);
  await queues.listen(sweep);
  void sweep();
  return {
    nudge: () => void sweep(),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
