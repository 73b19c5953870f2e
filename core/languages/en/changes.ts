import type { ChangePart } from '../../adoption/contribution.ts';
import type { Effect } from '../../adoption/what-if.ts';
import type { ExplainChangeAnswer } from '../../answers/explain-change.ts';
import type { Supposition } from '../../answers/what-if.ts';
import { METRICS } from '../../catalog/metrics.ts';
import type { ChangeWords } from '../changes.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const isPercent = (answer: ExplainChangeAnswer) => METRICS[answer.metric].unit === 'percent';
const facts = (answer: ExplainChangeAnswer) => METRICS[answer.metric].facts;

function size(answer: ExplainChangeAnswer, points: number): string {
  const text = isPercent(answer) ? f.points(points) : f.count(Math.abs(points));
  if (text === (isPercent(answer) ? f.points(0) : f.count(0))) return text;
  return `${points > 0 ? 'plus' : 'minus'} ${text}`;
}

const zero = (answer: ExplainChangeAnswer, points: number) =>
  isPercent(answer) ? f.points(points) === f.points(0) : points === 0;

const pair = (part: ChangePart['before'], answer: ExplainChangeAnswer) =>
  part === null
    ? 'no row'
    : facts(answer) === 'usage'
      ? `${f.count(part.numerator)} active of ${f.count(part.denominator)}`
      : `${f.count(part.numerator)} of ${f.count(part.denominator)} assigned`;

function range({ low, high }: Effect): string {
  if (low === null || high === null) return 'not measurable';
  return f.percent(low) === f.percent(high) ? f.percent(low) : `${f.percent(low)} to ${f.percent(high)}`;
}

/** after "from … to" */
function between(of: Effect): string {
  const { low, high } = of;
  return low === null || high === null || f.percent(low) === f.percent(high)
    ? range(of)
    : `between ${f.percent(low)} and ${f.percent(high)}`;
}

function supposed(of: Supposition): string {
  switch (of.kind) {
    case 'without':
      return `Without ${withoutWhat(of.what)}`;
    case 'add_active':
      return of.users >= 0
        ? `With ${f.users(of.users).replace(/users?$/, '')}more active users`
        : `With ${f.count(-of.users)} fewer active users`;
    case 'assign':
      return `With ${f.count(of.given)} more licences assigned`;
    case 'target':
      return `To reach ${f.percent(of.target).replace('.0%', '%')}`;
  }
}

function withoutWhat(what: Extract<Supposition, { kind: 'without' }>['what']): string {
  switch (what) {
    case 'trial':
      return 'the trial';
    case 'turnover':
      return 'licences that moved';
    case 'lapsed_subscription':
      return 'the lapsed subscription';
    case 'all_causes':
      return 'the causes of inflation';
    default:
      return terms.workload(what);
  }
}

const SIGN: Record<Effect['sign'], string> = {
  rises: 'rises',
  falls: 'falls',
  unchanged: 'stays the same',
  depends: 'depends on whether they become active',
  unknown: 'not known',
};

export const changes: ChangeWords = {
  headline(answer, name) {
    const subject = terms.subject(answer.scope, name);
    const metric = `${terms.inSentence(answer.metric)} (${terms.part(answer.scope, answer.metric, name)})`;
    const { before, change } = answer;
    const now = before.same?.now ?? answer;
    const { value } = now;
    if (change === null || value === null || before.value === null)
      return `${subject}: the change in ${metric} is not known.`;
    const from = `${answers.value(before)} (${answers.when(before)})`;
    const to = `${answers.value(now)} (${answers.when(now)})`;
    const by = isPercent(answer) ? f.points(change) : f.count(Math.abs(change));
    switch (answer.verdict) {
      case 'rose':
        return `${subject}: ${metric} rose ${by}, from ${from} to ${to}.`;
      case 'fell':
        return `${subject}: ${metric} fell ${by}, from ${from} to ${to}.`;
      case 'steady':
        return `${subject}: ${metric} was steady, from ${from} to ${to}.`;
      default:
        return zero(answer, change)
          ? `${subject}: ${metric} is unchanged so far, from ${from} to ${to}.`
          : `${subject}: ${metric} is ${change > 0 ? 'plus' : 'minus'} ${by} so far, from ${from} to ${to}.`;
    }
  },
  split(answer) {
    const { numeratorPoints: top, denominatorPoints: bottom } = answer;
    if (top === null || bottom === null || !isPercent(answer)) return '';
    if (zero(answer, top) && zero(answer, bottom)) return '';
    const [users, licences] =
      facts(answer) === 'usage'
        ? ['a change in active users', 'a change in entitlements']
        : ['a change in assigned licences', 'a change in licences sold'];
    return `Of that, ${size(answer, top)} through ${users} and ${size(answer, bottom)} through ${licences}.`;
  },
  partTitle(part, name, product) {
    if (part.customer) return name(part.customer);
    const workload = part.workload ? terms.workload(part.workload as never) : '';
    return (
      [workload, part.product ? product(part.product) : ''].filter(Boolean).join(' – ') || 'All products'
    );
  },
  partDetail: (part, answer) => `${pair(part.before, answer)}, then ${pair(part.after, answer)}`,
  partValue: (part, answer) => size(answer, part.points).replace('plus ', '+').replace('minus ', '−'),
  event(event) {
    const what = `${event.trial ? 'Trial' : 'Subscription'} “${event.offer}” (${f.licences(event.quantity)})`;
    switch (event.what) {
      case 'started':
        return `${what} began on ${f.day(event.day)}.`;
      case 'ended':
        return `${what} reached the end of its term on ${f.day(event.day)}.`;
      case 'lapsed':
        return `${what} became ${terms.status(event.status)} on ${f.day(event.day)}.`;
    }
  },
  more: (n) => `and ${f.count(n)} more`,
  whatIf(answer, name) {
    const subject = `${terms.subject(answer.scope, name)} (${terms.part(answer.scope, answer.metric, name)})`;
    const { supposed: of, usage, deployment, goal } = answer;
    if (goal) {
      const target = f.percent(goal.target).replace('.0%', '%');
      const metric = terms.inSentence(answer.metric);
      const now = `${f.count(goal.numerator)} of ${f.count(goal.denominator)} now${answer.value === null ? '' : ` (${f.percent(answer.value)})`}`;
      switch (goal.verdict) {
        case 'reached':
          return `${subject}: ${target} ${metric} is reached already: ${now}.`;
        case 'impossible':
          return `${subject}: ${target} ${metric} is no goal: more than all would have to be counted; ${now}.`;
        case 'not_measurable':
          return `${subject}: there is nothing to measure ${metric} against.`;
        case 'possible':
          return answer.metric === 'deployment'
            ? `${subject}: ${f.count(goal.needed ?? 0)} more ${goal.needed === 1 ? 'licence' : 'licences'} must be assigned to reach ${target} deployment: ${now}.`
            : `${subject}: ${f.count(goal.needed ?? 0)} more active ${goal.needed === 1 ? 'user is' : 'users are'} needed to reach ${target} usage: ${now}.`;
      }
    }
    const parts = [
      ...(deployment
        ? [`deployment ${SIGN[deployment.sign]} from ${now(deployment)} to ${range(deployment)}`]
        : []),
      ...(usage ? [usageSentence(of, usage)] : []),
    ];
    return `${subject}: ${lower(supposed(of))}, ${parts.join(', and ')}.`;
  },
  whatIfLines(answer) {
    const { supposed: of, usage } = answer;
    const several =
      answer.workloads > 1 && (of.kind === 'add_active' || answer.goal?.verdict === 'possible')
        ? [
            `A person counts once in each of the ${answer.workloads} workloads they use, so fewer people may do.`,
          ]
        : [];
    const spare =
      of.kind === 'assign' && of.given < of.seats
        ? [
            `Only ${f.licences(of.spare)} ${of.spare === 1 ? 'is' : 'are'} spare of the ${f.count(of.seats)} asked about.`,
          ]
        : [];
    const sight =
      of.kind === 'without' && usage && !usage.complete
        ? ['We take off what we can see; if there is more, the figure is lower.']
        : [];
    const nothing =
      of.kind === 'without' && usage?.sign === 'unchanged'
        ? ['Nothing of it shows in the data we hold.']
        : [];
    return [...several, ...spare, ...sight, ...nothing];
  },
  labels: {
    parts: 'What moved it',
    events: 'Subscriptions in between',
    now: 'Now',
    after: 'Then',
    goal: 'Goal',
    needed: 'Still needed',
  },
  effect: (of) => ({ now: now(of), after: range(of), sign: mayStay(of) ? 'falls, or stays' : SIGN[of.sign] }),
};

/** The upper end is the figure of now. */
const mayStay = (of: Effect) => of.sign === 'falls' && of.high !== null && f.percent(of.high) === now(of);

const now = (of: Effect) => (of.now === null ? 'not measurable' : f.percent(of.now));
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** For assigned licences both ends are told: nobody of the new holders active, all of them. */
function usageSentence(of: Supposition, usage: Effect): string {
  if (of.kind === 'assign' && usage.low !== null && usage.high !== null && usage.low !== usage.high) {
    const all = usage.high > (usage.now ?? 0) ? 'rises' : 'falls';
    return `usage falls from ${now(usage)} to ${f.percent(usage.low)} unless they become active; with all of them active it ${all} to ${f.percent(usage.high)}`;
  }
  if (usage.low === null) return 'nothing is left to measure usage by';
  if (usage.sign === 'unchanged') return `usage stays at ${now(usage)}`;
  if (range(usage) === now(usage))
    return `usage ${SIGN[usage.sign]} by less than 0.1 points and still reads ${now(usage)}`;
  if (of.kind === 'without' && usage.high !== null && f.percent(usage.high) === now(usage))
    return `usage falls from ${now(usage)} to ${f.percent(usage.low)} at the lowest; if none of these users was active, it stays at ${now(usage)}`;
  return `usage ${usage.sign === 'rises' ? 'rises' : 'falls'} from ${now(usage)} to ${between(usage)}`;
}
