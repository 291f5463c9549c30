import type PgBoss from 'pg-boss';
import { type Database, optionalPackage } from '../../store/index.js';
import type { Log, Meter } from '../settings/index.js';

/** A job that runs longer than this, in seconds, is given to another worker. */
const EXPIRES = 600;

/** Jobs, kept by pg-boss in either kind of PostgreSQL: over the desk's connections, in a schema beside the desk's. */
export class Queue {
  readonly #workers = new Map<string, string>();

  private constructor(
    private readonly boss: PgBoss,
    private readonly log: Log,
    private readonly meter: Meter,
  ) {}

  static async open(
    database: Database,
    schema: string,
    names: readonly string[],
    { log, meter, supervise }: { log: Log; meter: Meter; supervise: boolean },
  ): Promise<Queue> {
    const { default: Boss } = await optionalPackage('pg-boss', () => import('pg-boss'));
    const boss = new Boss({
      db: { executeSql: (text, values = []) => execute(database, text, values) },
      schema: `${schema}_jobs`,
      supervise,
      schedule: false,
      archiveCompletedAfterSeconds: 3600,
      deleteAfterDays: 2,
    });
    boss.on('error', (error) => log('warn', 'the job queue', { message: String(error.message ?? error) }));
    await boss.start();
    // At most one waiting and one running job per kind and key, so a repeated request adds none.
    for (const name of names) {
      if ((await boss.getQueue(name)) === null)
        await boss.createQueue(name, { name, policy: 'stately', expireInSeconds: EXPIRES, retryLimit: 2 });
    }
    return new Queue(boss, log, meter);
  }

  async send(name: string, data: object, key: string): Promise<void> {
    await this.boss.send(name, data, { singletonKey: key });
    const worker = this.#workers.get(name);
    if (worker !== undefined) this.boss.notifyWorker(worker);
  }

  async work<T extends object>(name: string, handle: (data: T) => Promise<void>): Promise<void> {
    const worker = await this.boss.work<T>(name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job === undefined) return;
      const started = performance.now();
      try {
        await handle(job.data);
        this.meter.count('samestory_jobs_total', { kind: name, outcome: 'done' });
      } catch (error) {
        this.meter.count('samestory_jobs_total', { kind: name, outcome: 'failed' });
        this.log('error', 'a job failed', {
          kind: name,
          ms: Math.round(performance.now() - started),
          message: String(Object(error).message ?? error),
        });
        throw error;
      }
    });
    this.#workers.set(name, worker);
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5000, wait: true }).catch((error) => {
      this.log('warn', 'the job queue did not stop', { message: String(error) });
    });
  }
}

/** pg-boss sends single statements with values, and scripts of several statements without. */
async function execute(database: Database, text: string, values: unknown[]): Promise<{ rows: object[] }> {
  if (values.length > 0) return { rows: await database.query(text, values) };
  return { rows: await database.script(text) };
}
