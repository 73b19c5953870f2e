import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../core/answer.ts';
import { createAssistant } from '../../core/create-assistant.ts';
import type { Figure } from '../../core/figure.ts';
import type { Person } from '../../core/person.ts';
import type { Question } from '../../core/question.ts';
import { importFiles, keepIn } from '../../core/sources/files/index.ts';
import { openLoader, openPortfolio, openState } from '../../core/store/embedded/index.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import type { Client, World } from './downloads.ts';
import { type Answered, type Oracle, oracleOf, type Sums, seatsOf, sumsOf } from './figures.ts';
import { written } from './files.ts';
import type { Facts } from './rows.ts';

const PERSON: Person = { tenantId: 't', userId: 'u', place: 'personal', preferences: {} };

/** Where the product and the oracle differ about one world, one line each; none: they agree. */
export async function differences(world: World): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    return await inFolder(world, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inFolder(world: World, folder: string): Promise<readonly string[]> {
  const dataDir = join(folder, 'data');
  const now = `${world.today}T09:00:00Z`;
  const loader = await openLoader({ dataDir });
  try {
    const paths = world.imports.flatMap((one, number) => written(one, folder, number));
    await importFiles(loader, paths, { now: new Date(now), keepsakes: keepIn(dataDir) });
  } finally {
    await loader.close();
  }
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  try {
    const assistant = createAssistant({ portfolio, state, keepQuestionText: false });
    const moment = { instant: now, zone: 'Europe/London' };
    const ask: Ask = (question) => assistant.respond(question, PERSON, moment, 'en');
    return await compared(oracleOf(world), ask, await idsOf(portfolio));
  } finally {
    await portfolio.close();
    await state.close();
  }
}

type Ask = (question: Question) => Promise<Outcome>;
/** The product's id of a customer. */
type IdOf = (client: Client) => string | undefined;

async function idsOf(portfolio: Portfolio): Promise<IdOf> {
  const held = await portfolio.customers();
  return ({ tenantId }) => held.find((customer) => customer.tenantId === tenantId)?.id;
}

async function compared(oracle: Oracle, ask: Ask, idOf: IdOf): Promise<readonly string[]> {
  const found: string[] = [];
  for (const facts of ['usage', 'deployment'] as const) {
    for (const client of oracle.clients)
      found.push(...(await customer(facts, client, { oracle, ask, idOf })));
    found.push(...(await portfolio(facts, oracle, ask)));
    found.push(...(await ranking(facts, { oracle, ask, idOf })));
  }
  return found;
}

interface Asking {
  readonly oracle: Oracle;
  readonly ask: Ask;
  readonly idOf: IdOf;
}

/** A customer's percentage, its two sums and its date; for licences also how many are unassigned. */
async function customer(
  facts: Facts,
  client: Client,
  { oracle, ask, idOf }: Asking,
): Promise<readonly string[]> {
  const id = idOf(client);
  const expected = oracle.answered(facts, client.tenantId);
  const about = `${facts} of ${client.tenantId.slice(0, 4)}`;
  if (id === undefined) return expected ? [`${about}: the customer is not held`] : [];
  const outcome = await ask({ intent: 'customer_metric', customers: [id], metric: facts });
  if (!expected)
    return outcome.kind === 'no_data' ? [] : [`${about}: ${shown(outcome)}, but there is no data`];
  const sums = sumsOf(expected.counted);
  const found = figureDiffers(about, outcome, { sums, answered: expected });
  if (facts === 'usage' || sums.percent === null) return found;
  const unused = await ask({ intent: 'customer_metric', customers: [id], metric: 'unused' });
  const value = 'value' in unused ? unused.value : null;
  return value === sums.unused ? found : [...found, `unused of ${about}: ${value} instead of ${sums.unused}`];
}

function figureDiffers(
  about: string,
  outcome: Outcome,
  { sums, answered }: { readonly sums: Sums; readonly answered: Answered },
): readonly string[] {
  if (!('numerator' in outcome) || !('dataDate' in outcome)) {
    return sums.percent === null ? [] : [`${about}: ${shown(outcome)} instead of ${inWords(sums)}`];
  }
  const { value, numerator, denominator, dataDate, source } = outcome as unknown as Figure;
  if (sums.percent === null)
    return value === null ? [] : [`${about}: ${shown(outcome)}, but it is not measurable`];
  // rows without a denominator are looked at too, though they enter no ratio: the oldest with or without them is true
  const [oldest, ofRatio] = [answered.counted, answered.counted.filter((row) => row.denominator > 0)].map(
    (rows) => rows.map(({ day }) => day).toSorted()[0],
  );
  const differ =
    numerator !== sums.numerator ||
    denominator !== sums.denominator ||
    Math.abs((value ?? Number.NaN) - sums.percent) > 1e-9 ||
    source !== answered.source ||
    (dataDate !== oldest && dataDate !== ofRatio);
  return differ
    ? [`${about}: ${shown(outcome)} instead of ${inWords(sums)} on ${oldest} from ${answered.source}`]
    : [];
}

const inWords = ({ numerator, denominator }: Sums): string => `${numerator} of ${denominator}`;

function shown(outcome: Outcome): string {
  if (!('numerator' in outcome)) return outcome.kind;
  const { numerator, denominator, dataDate, source } = outcome as unknown as Figure;
  return `${outcome.kind} ${numerator} of ${denominator} on ${dataDate} from ${source}`;
}

/** The whole portfolio's figure, and that its coverage adds up to all customers. */
async function portfolio(facts: Facts, oracle: Oracle, ask: Ask): Promise<readonly string[]> {
  const outcome = await ask({ intent: 'portfolio_summary', customers: [], metric: facts });
  const expected = oracle.portfolio(facts);
  const about = `${facts} of the portfolio`;
  const found = coverageDiffers(about, outcome, expected.groups);
  if (expected.source === null) return found;
  if (outcome.kind !== 'portfolio_summary') {
    return expected.sums.percent === null
      ? found
      : [...found, `${about}: ${outcome.kind} instead of ${inWords(expected.sums)}`];
  }
  const { value, numerator, denominator, source } = outcome;
  if (expected.sums.percent === null)
    return value === null ? found : [...found, `${about}: ${shown(outcome)}, but it is not measurable`];
  const differ =
    numerator !== expected.sums.numerator ||
    denominator !== expected.sums.denominator ||
    source !== expected.source;
  return differ
    ? [...found, `${about}: ${shown(outcome)} instead of ${inWords(expected.sums)} from ${expected.source}`]
    : found;
}

function coverageDiffers(
  about: string,
  outcome: Outcome,
  groups: Readonly<Record<string, number>>,
): readonly string[] {
  if (!('coverage' in outcome) || !outcome.coverage) return [];
  const { with: counted, of, groups: told } = outcome.coverage;
  const all = Object.values(groups).reduce((sum, count) => sum + count, 0);
  const added = told.reduce((sum, group) => sum + group.customers, 0);
  const found: string[] = [];
  if (of !== all) found.push(`coverage of ${about}: of ${of} instead of ${all}`);
  if (added !== of) found.push(`coverage of ${about}: ${added} in groups, of ${of}`);
  const headline = told.find(({ kind }) => kind === 'headline')?.customers ?? 0;
  if (headline !== counted)
    found.push(`coverage of ${about}: with ${counted}, but ${headline} in the headline`);
  if (groups['headline'] === 0) return found;
  for (const [kind, count] of Object.entries(groups)) {
    const customers = told
      .filter((group) => group.kind === kind)
      .reduce((sum, group) => sum + group.customers, 0);
    if (customers !== count) found.push(`coverage of ${about}: ${kind} ${customers} instead of ${count}`);
  }
  return found;
}

const MINIMUM_SEATS = 10;

/** Who is lowest: everybody who can be measured and is not small, in order; the others are counted. */
async function ranking(facts: Facts, { oracle, ask, idOf }: Asking): Promise<readonly string[]> {
  const outcome = await ask({
    intent: 'portfolio_rank',
    customers: [],
    rank: 'lowest',
    metric: facts,
    limit: 10,
  });
  const measured = oracle.clients.flatMap((client) => {
    const answer = oracle.answered(facts, client.tenantId);
    const sums = answer && sumsOf(answer.counted);
    if (!answer || !sums || sums.percent === null) return [];
    const seats = facts === 'usage' ? seatsOf(answer.counted) : sums.denominator;
    return seats < MINIMUM_SEATS ? [] : [{ id: idOf(client), percent: sums.percent }];
  });
  const about = `ranking by ${facts}`;
  if (outcome.kind !== 'portfolio_rank') {
    return measured.length === 0 ? [] : [`${about}: ${outcome.kind} instead of ${measured.length} rows`];
  }
  const found = [...coverageDiffers(about, outcome, oracle.portfolio(facts).groups)];
  const all = outcome.total + outcome.leftOut.count;
  if (all !== oracle.clients.length)
    found.concat(`${about}: ${all} listed or left out, of ${oracle.clients.length}`);
  const got = outcome.rows.map(({ customer, value }) => `${customer} ${value?.toFixed(9)}`).toSorted();
  const right = measured.map(({ id, percent }) => `${id} ${percent.toFixed(9)}`).toSorted();
  if (got.join() !== right.join())
    return [...found, `${about}: ${got.join(', ')} instead of ${right.join(', ')}`];
  const values = outcome.rows.map(({ value }) => value!);
  return values.every((value, at) => at === 0 || values[at - 1]! <= value)
    ? found
    : [...found, `${about}: not in order`];
}
