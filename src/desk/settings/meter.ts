/** Upper bounds of the buckets of times, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const HELP = new Map([
  ['samestory_requests_total', ['counter', 'Requests by method, route and status.']],
  ['samestory_request_seconds', ['histogram', 'Time to the first byte of the answer, by route.']],
  ['samestory_articles_total', ['counter', 'Articles handed in to this process, by what became of them.']],
  ['samestory_jobs_total', ['counter', 'Jobs worked off by this process, by kind and outcome.']],
  ['samestory_arrivals_waiting', ['gauge', 'Arrivals that no writer has worked off yet.']],
  ['samestory_events', ['gauge', 'Number of the latest event.']],
  ['samestory_partitions_written', ['gauge', 'Partitions that this process writes.']],
  ['samestory_window_articles', ['gauge', 'Articles in the windows of this process.']],
  ['samestory_event_streams', ['gauge', 'Readers of /events.']],
  ['process_resident_memory_bytes', ['gauge', 'Memory of this process.']],
]);

/** Counts events, and writes the counts for Prometheus (text format 0.0.4). */
export class Meter {
  readonly #values = new Map<string, Map<string, number>>();

  count(name: string, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const series = this.#series(name);
    const key = labelText(labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  set(name: string, value: number): void {
    this.#series(name).set('', value);
  }

  /** Records how long something took, in seconds. */
  time(name: string, labels: Readonly<Record<string, string>>, seconds: number): void {
    for (const bound of BUCKETS)
      this.count(`${name}_bucket`, { ...labels, le: String(bound) }, seconds <= bound ? 1 : 0);
    this.count(`${name}_bucket`, { ...labels, le: '+Inf' });
    this.count(`${name}_sum`, labels, seconds);
    this.count(`${name}_count`, labels);
  }

  text(): string {
    const lines: string[] = [];
    for (const [name, [type = '', help = '']] of HELP) {
      const parts = type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
      const written = parts.flatMap((part) =>
        [...(this.#values.get(part) ?? [])].map(([labels, value]) => `${part}${labels} ${value}`),
      );
      if (written.length > 0) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...written);
    }
    return `${lines.join('\n')}\n`;
  }

  #series(name: string): Map<string, number> {
    const series = this.#values.get(name) ?? new Map<string, number>();
    this.#values.set(name, series);
    return series;
  }
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
