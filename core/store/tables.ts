/**
 * The tables of facts as every database of ours has them. Days are whole days since 1970-01-01, booleans 0 or 1.
 * Customers, products, series and workloads have a small number as key, so that millions of rows stay small.
 */
export interface FactsTables {
  /** `revision` rises with every load that changed something */
  counter: { name: string; value: number };
  customer: {
    key: number;
    id: string;
    name: string;
    folded: string;
    domain: string | null;
    tenant_id: string | null;
    first_seen: number | null;
    sample: number;
    /** day of the newest customers list that has it, and, if that list says so, the day the relationship had ended by */
    listed: number | null;
    left_on: number | null;
    /** the day by which the relationship had ended: as a list says, or as a later full list has it no more */
    ended: number | null;
  };
  /** days of full customers lists */
  customer_list: { day: number };
  /** facts of a customer that cannot be told yet, as JSON */
  waiting: { key: number; folded: string; name: string; download: number; fact: string };
  /** further names files give a customer */
  customer_name: { customer: number; folded: string; name: string };
  /** key 0 is "no product" ('') */
  product: { key: number; id: string; name: string; service: string };
  /** one source with one window; '' for facts without a window (deployment) */
  series: { key: number; source: string; time_window: string };
  /** key 0 is "no workload" (deployment); a workload the catalogue does not know has one row per own name */
  workload: { key: number; workload: string; name: string };
  /** every data date a series has, with its number of rows */
  snapshot: { facts: string; series: number; day: number; rows: number };
  /** a source's own row: what tells it from its others ('' and 0 where the source has none), and what it is to us */
  source_row: {
    key: number;
    source: string;
    product_id: string;
    product_name: string;
    sku_id: string;
    workload_name: string;
    channel: string;
    attribution: string;
    subscription: string;
    trial: number;
    product: number;
    workload: number;
  };
  /**
   * Kept by (day, series, customer, source_row); product and workload are those of the source's row, repeated for reading in their order.
   * `download`: the newest one that lists it. `ended`: that one, or a newer full one, lists it no more.
   */
  usage: {
    day: number;
    series: number;
    customer: number;
    product: number;
    workload: number;
    source_row: number;
    active: number;
    qualified: number;
    download: number;
    ended: number;
  };
  /** as usage */
  deployment: {
    day: number;
    series: number;
    customer: number;
    product: number;
    source_row: number;
    assigned: number;
    sold: number;
    download: number;
    ended: number;
  };
  /**
   * One list as it was fetched, in one file or in pages. `taken`: when, in milliseconds; key 0 stands for all before downloads were told apart.
   * `total`: the rows it says it has; `opened` and `closed`: a page with a further one after it, and one without, were read.
   */
  download: {
    key: number;
    kind: string;
    scope: string;
    taken: number;
    total: number | null;
    rows: number;
    opened: number;
    closed: number;
    whole: number;
  };
  rollup: {
    facts: string;
    series: number;
    day: number;
    product: number;
    workload: string;
    numerator: number;
    denominator: number;
    /** what of the denominators is not taken up, row by row */
    unused: number;
    /** the numerators of rows without a denominator, which are not in `numerator` */
    bare: number;
    customers: number;
    /** the oldest data date among its rows */
    oldest: number;
  };
  subscription: {
    customer: number;
    seen_by: string;
    id: string;
    product: number;
    offer: string;
    quantity: number;
    status: string;
    trial: number;
    start_day: number | null;
    end_day: number | null;
    status_since: number | null;
    active_users: number | null;
    as_of: number;
  };
  transfer: {
    customer: number;
    id: string;
    product: number;
    day: number;
    from_person: string | null;
    to_person: string | null;
  };
  user_activity: {
    as_of: number;
    customer: number;
    workload: number;
    person: string;
    last_activity: number | null;
    licensed: number | null;
  };
  user_licence: { customer: number; as_of: number; person: string; product: string; trial: number };
  /** `id`: the hash of a person's id; `person`: of the name the other tables know them by */
  person: { customer: number; id: string; person: string };
  support: { customer: number; from_day: number; to_day: number; requests: number; how_to: number | null };
  holding: { customer: number; dataset: string; from_day: number; to_day: number };
  import_batch: {
    sha256: string;
    name: string;
    kind: string;
    sample: number;
    facts: number;
    download: number;
  };
}

/** Operational state, in a database (file) of its own. */
export interface StateTables {
  /** `aliases` rises with every alias added or removed */
  counter: { name: string; value: number };
  bot_state: { key: string; value: string; version: number };
  /** which version was the last of a day */
  bot_state_mark: { at: string; version: number };
  /** turns run to their end */
  activity_seen: { conversation: string; activity: string; seen_at: string };
  preference: { tenant: string; person: string; value: string };
  alias: {
    customer: string;
    folded: string;
    alias: string;
    tenant: string;
    person: string;
    added_at: string;
  };
  audit: {
    id?: number;
    at: string;
    tenant: string;
    person: string;
    action: string;
    customers: string;
    detail: string | null;
  };
  feedback: { id?: number; at: string; kind: string; frame: string; text: string | null };
}
