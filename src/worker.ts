/** The worker as a process of its own: beside one or several `main`, on the same database. */
import { runProcess } from './process.js';

await runProcess(
  async () => {
    process.stdout.write('The Accolade worker is ready.\n');
  },
  { worker: () => true, migrates: false },
);
