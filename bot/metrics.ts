/** What is counted, and told in Prometheus' text format. */
export interface Metrics {
  /** starts a turn's clock; call what it returns when the turn is over */
  turn(type: string): () => void;
  /** something of ours went wrong */
  failed(where: string): void;
  /** a request was turned away */
  refused(why: string): void;
  /** a file was read in, or refused */
  imported(result: 'imported' | 'refused'): void;
  text(): string;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Types beyond these share one label, so that a caller cannot invent series. */
const TYPES = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageUpdate']);

/** Counters of this process. */
export function createMetrics(now = () => performance.now()): Metrics {
  const turns = new Map<string, number>();
  const errors = new Map<string, number>();
  const refusals = new Map<string, number>();
  const imports = new Map<string, number>();
  const buckets = SECONDS.map(() => 0);
  let sum = 0;
  let count = 0;

  const observe = (seconds: number) => {
    sum += seconds;
    count += 1;
    for (const [index, limit] of SECONDS.entries()) if (seconds <= limit) buckets[index]! += 1;
  };
  return {
    turn(type) {
      const started = now();
      return () => {
        add(turns, TYPES.has(type) ? type : 'other');
        observe((now() - started) / 1000);
      };
    },
    failed: (where) => add(errors, where),
    refused: (why) => add(refusals, why),
    imported: (result) => add(imports, result),
    text: () =>
      [
        ...counter('uptake_turns_total', 'Turns run, by activity type.', 'type', turns),
        ...counter('uptake_errors_total', 'Faults of our own, by place.', 'where', errors),
        ...counter('uptake_refused_total', 'Requests turned away, by reason.', 'why', refusals),
        ...counter('uptake_imports_total', 'Files read in or refused.', 'result', imports),
        '# HELP uptake_turn_duration_seconds Time from the start of a turn to its last reply.',
        '# TYPE uptake_turn_duration_seconds histogram',
        ...SECONDS.map(
          (limit, index) => `uptake_turn_duration_seconds_bucket{le="${limit}"} ${buckets[index]}`,
        ),
        `uptake_turn_duration_seconds_bucket{le="+Inf"} ${count}`,
        `uptake_turn_duration_seconds_sum ${sum}`,
        `uptake_turn_duration_seconds_count ${count}`,
        '',
      ].join('\n'),
  };
}

const add = (counts: Map<string, number>, label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);

const counter = (name: string, help: string, label: string, counts: ReadonlyMap<string, number>) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} counter`,
  ...[...counts].map(([value, count]) => `${name}{${label}="${value}"} ${count}`),
];
