import type { Portfolio } from './portfolio.ts';

/** Look-ups kept, and the longest answer worth keeping (rows): together a few tens of megabytes at the most. */
const KEPT = 400;
const LONGEST = 5_000;

type Method = Exclude<keyof Portfolio, 'revision' | 'rows' | 'close'>;
const REMEMBERED = [
  'customers',
  'products',
  'holdings',
  'dates',
  'usage',
  'deployment',
  'sums',
  'totals',
  'subscriptions',
  'transfers',
  'userActivity',
  'userLicences',
  'support',
  'datasets',
] as const satisfies readonly Method[];

/**
 * A portfolio that answers the same look-up once per revision: the follow-ups of a conversation, and the next person's,
 * ask for the same rows again. Facts change only with the revision, so nothing old is ever told; `renew` is called with the
 * revision of each turn.
 */
export function remember(portfolio: Portfolio): { readonly facts: Portfolio; renew(revision: number): void } {
  let known = new Map<string, Promise<readonly unknown[]>>();
  let current: number | undefined;

  const once = (method: Method, ask: unknown): Promise<readonly unknown[]> => {
    const key = `${method} ${JSON.stringify(ask) ?? ''}`;
    const held = known.get(key);
    if (held) return held;
    const mine = known;
    const answer = (portfolio[method] as (ask: unknown) => Promise<readonly unknown[]>).call(portfolio, ask);
    mine.set(key, answer);
    if (mine.size > KEPT) mine.delete(mine.keys().next().value as string);
    answer.then(
      (rows) => rows.length > LONGEST && mine.delete(key),
      () => mine.delete(key),
    );
    return answer;
  };
  const methods = Object.fromEntries(
    REMEMBERED.map((method) => [method, (ask: unknown) => once(method, ask)]),
  );
  return {
    facts: {
      ...(methods as unknown as Pick<Portfolio, Method>),
      revision: () => portfolio.revision(),
      rows: (ask) => portfolio.rows(ask),
      close: () => portfolio.close(),
    },
    renew(revision) {
      if (revision === current) return;
      current = revision;
      known = new Map();
    },
  };
}
