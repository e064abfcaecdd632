/** The worker: works when it is woken, when something was just done, and every half minute whatever happens. */
import type { Checkpoints } from './casework/checkpoint.js';
import type { Queues } from './jobs/queues.js';
import type { Office } from './office.js';

const EVERY = 30_000;

export interface WorkerLoop {
  /** Works soon; several calls at once are one. */
  nudge(): void;
  /** Does not wait for mails and calls that are on their way: `office.close()` does, and cuts off those that hang. */
  stop(): Promise<void>;
}

export async function startWorker(
  office: Office,
  queues: Queues,
  report: (error: unknown) => void,
  checkpoints?: Checkpoints,
): Promise<WorkerLoop> {
  // Mail goes beside the rest: a mail server that hangs must not hold up the clock.
  const mail = oneAtATime(async () => void (await office.sender.run()), report);
  const hooks = oneAtATime(async () => void (await office.hooks?.run()), report);
  const work = oneAtATime(async () => {
    await office.work();
    void mail.run();
    void hooks.run();
  }, report);
  // One that cannot be made is reported and holds up nothing else.
  const record = oneAtATime(async () => void (await checkpoints?.make()), report);
  const tidy = oneAtATime(() => office.tidy(), report);
  const timer = setInterval(() => {
    for (const each of [work, record, tidy]) void each.run();
  }, EVERY);
  await queues.listen(work.run).catch((error: unknown) => {
    clearInterval(timer);
    throw error;
  });
  for (const each of [work, record, tidy]) void each.run();
  return {
    nudge: () => void work.run(),
    async stop() {
      clearInterval(timer);
      await Promise.all([work.stop(), record.stop(), tidy.stop()]);
      for (const each of [mail, hooks]) void each.stop();
    },
  };
}

/** Runs `work`; whoever asks while it runs has it run once more afterwards. */
function oneAtATime(work: () => Promise<void>, report: (error: unknown) => void) {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    running = work()
      .catch(report)
      .finally(() => {
        running = undefined;
        const more = again;
        again = false;
        if (more) void run();
      });
    return running;
  };
  return {
    run,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
