import { changeBetween } from '../../adoption/change.ts';
import { METRICS, type Metric } from '../../catalog/metrics.ts';
import { productOf } from '../../catalog/skus.ts';
import type { AnswerWords } from '../answers.ts';
import { ymd } from '../numbers.ts';
import { coverageLine } from './coverage.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const quantity = (metric: Metric, n: number) =>
  metric === 'active' ? f.users(n) : metric === 'entitlements' ? f.entitlements(n) : f.licences(n);
const amount = (metric: Metric, value: number) =>
  METRICS[metric].unit === 'percent' ? f.percent(value) : quantity(metric, value);

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function moved(points: number): string {
  if (f.points(points) === f.points(0)) return 'unchanged';
  return `${points > 0 ? 'up' : 'down'} ${f.points(points)}`;
}

/** Any point has something to measure against. */
const measurable = ({ points }: Parameters<AnswerWords['trendHeadline']>[0]): boolean =>
  points.some(({ denominator }) => denominator !== 0);

/** Every figure to compare is known. */
const isWhole = ({ rows, metric }: Parameters<AnswerWords['compareHeadline']>[0]): boolean =>
  rows.filter((row) => row.metric === metric).every((row) => row.value !== null);

/** Nothing at all could be compared. */
const knownIn = ({ leftOut, coverage }: Parameters<AnswerWords['listHeadline']>[0]): [number, number] => {
  const unknown = leftOut.why.find(({ reason }) => reason === 'no_data')?.count ?? 0;
  return [coverage.of - unknown, unknown];
};

const noneBefore = ({ leftOut, coverage }: Parameters<AnswerWords['listHeadline']>[0]): boolean =>
  leftOut.count >= coverage.of && leftOut.why.some(({ reason }) => reason === 'no_earlier_data');

/** Products named where the one asked about is not there. */
const MOST_HELD = 5;

export const answers: AnswerWords = {
  value: ({ metric, value, missing, denominator }) =>
    value !== null
      ? amount(metric, value)
      : missing?.reason === 'zero_denominator' || denominator === 0
        ? 'Not measurable'
        : 'No data',
  counts({ metric, numerator, denominator }) {
    if (numerator === null || denominator === null) return '';
    if (METRICS[metric].facts === 'usage')
      return `${f.count(numerator)} active of ${f.entitlements(denominator)}`;
    return `${f.count(numerator)} of ${f.licences(denominator)} assigned`;
  },
  headline(figure, name) {
    const subject = terms.subject(figure.scope, name);
    const metric = `${terms.inSentence(figure.metric)}${terms.on(figure.scope, name)}`;
    if (figure.value === null) {
      const why = figure.missing ? answers.missing(figure.missing, figure.scope, name) : 'There is no data.';
      return `${subject}: ${metric} is not known. ${why}`;
    }
    const value = answers.value(figure);
    const over = terms.on(figure.scope, name) ? '' : ` over ${terms.part(figure.scope, figure.metric, name)}`;
    const percent = METRICS[figure.metric].unit === 'percent';
    const details = [percent ? answers.counts(figure) : '', answers.when(figure)].filter(
      (part) => part !== '',
    );
    const said = percent ? `${metric} is ${value}${over}` : `${value.replace(/ .*/, '')} ${metric}${over}`;
    return `${subject}: ${[said, ...details].join(', ')}.`;
  },
  when: ({ window, dataDate }, near) => (dataDate === null ? '' : f.window(window, dataDate, near)),
  change(figure, before) {
    const now = before.same?.now ?? figure;
    if (before.value === null || before.dataDate === null || now.value === null) return '';
    const { shown, verdict } = changeBetween(before, now);
    const same = before.same ? ', same customers' : '';
    const far = verdict === 'so_far' ? ' so far' : '';
    if (METRICS[now.metric].unit !== 'percent') {
      const by = now.value - before.value;
      if (by === 0) return `unchanged since ${f.day(before.dataDate)}${same}`;
      return `${f.count(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} than on ${f.day(before.dataDate)}${far}${same}`;
    }
    if (shown === null) return '';
    const since = answers.when(before, now.dataDate ?? undefined);
    return `${moved(shown)}${far} from ${f.percent(before.value)} (${since}${same})`;
  },
  moved,
  unknown: (scope, metric, name) =>
    `${terms.subject(scope, name)}: ${metric ? terms.inSentence(metric) : 'this'} is not known.`,
  missing(missing, scope, name) {
    const product = scope.product ?? '';
    switch (missing.reason) {
      case 'zero_denominator':
        return 'There is nothing to measure against: no licences or entitlements are counted. That is not 0%.';
      case 'not_held':
        return missing.sources.length > 0
          ? `No such data has been imported yet. Sources that have it: ${f.list(missing.sources.map(terms.source))}.`
          : 'No source we know of has this figure.';
      case 'not_in_period':
        return missing.oldest && missing.newest
          ? `There is no data in that period; what we hold runs from ${f.day(missing.oldest)} to ${f.day(missing.newest)}.`
          : 'There is no data in that period.';
      case 'product_not_held': {
        const held = missing.held.slice(0, MOST_HELD).map((id) => productOf(id).name);
        const more = missing.held.length - held.length;
        const rest = more > 0 ? ` and ${f.count(more)} more` : '';
        return `${terms.subject(scope, name)}: no ${product} in this data. It holds ${f.list(held)}${rest}.`;
      }
      case 'not_by_product':
        return `The data we hold is not split by product, so ${product} cannot be told from the others. Sources that name products: ${f.list(missing.sources.map(terms.source))}.`;
      case 'not_covered':
        return 'Partner Center measures only Microsoft 365 and Dynamics 365, so there is no figure for this product.';
    }
  },
  missingAdvice(missing) {
    switch (missing.reason) {
      case 'zero_denominator':
        return "Check the customer's subscriptions: all of them may have ended or moved.";
      case 'not_held':
        return missing.sources.length === 0
          ? ''
          : 'Export the data in Partner Center and put the file into the import folder.';
      case 'not_in_period':
        return 'Ask for another period, or import older exports.';
      case 'product_not_held':
        return 'Ask about one of those, or about all products.';
      case 'not_by_product':
        return 'Ask without the product, or import such an export.';
      case 'not_covered':
        return 'Ask about a Microsoft 365 or Dynamics 365 workload.';
    }
  },
  own(own, all) {
    if (own.denominator === null || all.denominator === null) return '';
    return `${f.licences(own.denominator)} sold by us; the figures count all ${f.count(all.denominator)}, including other partners and Microsoft directly.`;
  },
  finding(finding, name) {
    const who = finding.customer ? `${name(finding.customer)}: ` : '';
    switch (finding.kind) {
      case 'inflated':
        return `${who}${terms.workload(finding.workload)} is at ${f.percent(finding.value)}, more active users than entitlements.`;
      case 'lowest_workload':
        return `${who}${terms.workload(finding.workload)} is used least: ${f.percent(finding.value)}.`;
      case 'unused_licences':
        return `${who}${f.licences(finding.count)} bought but not assigned.`;
      case 'fell':
        return `${who}${upper(terms.inSentence(finding.metric))} fell ${f.points(finding.points)} since ${f.day(finding.since)}.`;
      case 'rose':
        return `${who}${upper(terms.inSentence(finding.metric))} rose ${f.points(finding.points)} since ${f.day(finding.since)}.`;
      case 'below':
        return `${f.customers(finding.count)} below ${f.percent(finding.threshold).replace('.0%', '%')} ${terms.inSentence(finding.metric)}.`;
      case 'over_100':
        return `${f.customers(finding.count)} above 100% usage${finding.onlyWorkload > 0 ? `, ${f.count(finding.onlyWorkload)} of them only in some product or workload` : ''}.`;
    }
  },
  listHeadline(answer, name) {
    const { question } = answer;
    const metric = `${terms.inSentence(answer.metric)}${terms.on(answer.scope, name)}`;
    if (answer.kind === 'portfolio_filter') {
      const comparison =
        question.comparator && question.threshold !== undefined
          ? f.comparison(question.comparator, question.threshold)
          : 'as asked';
      if (answer.total === 0) {
        const [known, unknown] = knownIn(answer);
        if (unknown === 0) return `No customer has ${metric} ${comparison}.`;
        return `None of the ${f.customers(known)} with data has ${metric} ${comparison}; of ${f.count(unknown)} nothing is known.`;
      }
      const parts = answer.onlyWorkload ?? 0;
      const only = parts === 0 ? '' : `, ${f.count(parts)} of them only in some product or workload`;
      return `${f.customers(answer.total)} with ${metric} ${comparison}${only}`;
    }
    const from = question.offset ? `, from rank ${question.offset + 1}` : '';
    if (answer.total === 0) {
      if (noneBefore(answer)) return `There is no earlier data to tell how ${metric} moved.`;
      return question.rank === 'dropped'
        ? `No customer's ${metric} fell.`
        : question.rank === 'grew'
          ? `No customer's ${metric} rose.`
          : `No customer can be ranked by ${metric}.`;
    }
    const n = answer.rows.length;
    const percent = METRICS[answer.metric].unit === 'percent';
    switch (question.rank) {
      case 'dropped':
        return `Largest falls in ${metric}${from}`;
      case 'grew':
        return `Largest rises in ${metric}${from}`;
      case 'highest':
        return n === 1 && percent
          ? `Highest by ${metric}${from}`
          : percent
            ? `Highest ${n} by ${metric}${from}`
            : `Most ${metric}: ${f.customers(n)}${from}`;
      default:
        return n === 1 && percent
          ? `Lowest by ${metric}${from}`
          : percent
            ? `Lowest ${n} by ${metric}${from}`
            : `Fewest ${metric}: ${f.customers(n)}${from}`;
    }
  },
  listShown: (from, to, total) =>
    from === 1 && to === total ? `All ${f.count(total)} shown` : `${from}–${to} of ${f.count(total)}`,
  leftOut({ count, why }) {
    if (count === 0) return '';
    const reasons = why.map((w) => `${f.count(w.count)} ${terms.leftOut(w.reason)}`);
    return `Left out: ${f.customers(count)}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}.`;
  },
  coverage: (coverage) => coverageLine(coverage, answers),
  rowApart: ({ apart, window, source, dataDate }) => {
    if (apart === undefined || dataDate === null) return '';
    const when = f.window(window ?? null, dataDate);
    return apart === 'older' || !source ? `older data: ${when}` : `${terms.source(source)}: ${when}`;
  },
  rowNote: (note) =>
    ({
      small: 'few seats',
      over_100: 'above 100%',
      only_workload: 'only this workload',
      stale: 'old data',
      zero_denominator: 'not measurable',
      no_data: 'no data',
      without_product: 'without this product',
    })[note],
  before: (row) => (row.before === undefined ? '' : `${amount(row.metric, row.before)} before`),
  rowChange: (row) => {
    if (row.change === undefined) return '';
    if (METRICS[row.metric].unit === 'percent' || row.change === 0) return moved(row.change);
    return `${f.count(Math.abs(row.change))} ${row.change > 0 ? 'more' : 'fewer'}`;
  },
  tied: 'tied',
  rank: (rank) => `${rank}.`,
  against: (portfolio) => `All customers together: ${answers.value(portfolio)}`,
  compareHeadline(answer, name) {
    const metric = `${terms.inSentence(answer.metric)}${terms.on(answer.scope, name)}`;
    const rows = answer.rows.filter((row) => row.metric === answer.metric && row.value !== null);
    const [best] = [...rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const gap = answer.difference.find((d) => d.metric === answer.metric)?.points;
    const total = answer.portfolio.find((figure) => figure.metric === answer.metric);
    if (
      rows.length === 1 &&
      best &&
      answer.question.customers.length === 1 &&
      total?.value != null &&
      gap != null
    ) {
      if (f.points(gap) === f.points(0))
        return `${name(best.customer)} is as high in ${metric} as all customers together`;
      const side = (best.value ?? 0) > total.value ? 'above' : 'below';
      return `${name(best.customer)} is ${f.points(gap)} ${side} all customers together in ${metric}`;
    }
    if (!best || rows.length < 2 || gap === null || gap === undefined) {
      const why = isWhole(answer)
        ? 'the figures are of different dates, windows or sources'
        : 'a figure is missing';
      return `${upper(metric)} cannot be compared: ${why}.`;
    }
    if (f.points(gap) === f.points(0)) return `${upper(metric)} is the same for all.`;
    return rows.length === 2
      ? `${name(best.customer)} is ahead in ${metric} by ${f.points(gap)}`
      : `${name(best.customer)} is highest in ${metric}; ${f.points(gap)} between highest and lowest`;
  },
  difference: ({ metric, points }) =>
    points === null
      ? 'No difference can be given: a figure is missing, or of another date, window or source.'
      : `Difference: ${METRICS[metric].unit === 'percent' ? f.points(points) : quantity(metric, points)}`,
  trendHeadline(answer, name) {
    const subject = `${terms.subject(answer.scope, name)}: ${terms.inSentence(answer.metric)}${terms.on(answer.scope, name)}`;
    if (answer.from === null || answer.to === null || answer.change === null) {
      return measurable(answer)
        ? `${subject} has too few data dates for a trend.`
        : `${subject} is not measurable: no licences or entitlements are counted.`;
    }
    const change =
      METRICS[answer.metric].unit === 'percent'
        ? f.points(answer.change)
        : quantity(answer.metric, Math.abs(answer.change));
    const sameYear = ymd(answer.from).year === ymd(answer.to).year;
    const from = sameYear ? f.shortDay(answer.from) : f.day(answer.from);
    const range = `from ${from} to ${f.day(answer.to)}`;
    switch (answer.verdict) {
      case 'rose':
        return `${subject} rose ${change} ${range}`;
      case 'fell':
        return `${subject} fell ${change} ${range}`;
      case 'steady':
        return `${subject} was steady ${range}`;
      case 'so_far':
        return `${subject} is ${change} ${answer.change >= 0 ? 'higher' : 'lower'} so far, ${range}`;
      case 'unknown':
        return `${subject}: how it changed ${range} is not known`;
    }
  },
  named: (label, value, day) => `${label} ${value} (${f.shortDay(day)})`,
  point: (day, value) => `${f.shortDay(day)}: ${value}`,
};
