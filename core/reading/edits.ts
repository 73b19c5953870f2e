import type { Intent } from '../catalog/intents.ts';
import type { CustomerId, Period, PreviousQuestion, Question, Rank, Term } from '../question.ts';
import type { Evidence } from './evidence.ts';
import { CAUSES, fill } from './fill.ts';
import type { Item } from './items.ts';
import { wordTable } from './text/word-table.ts';
import type { Vote } from './vote.ts';

/** A message read as a change of the question before. */
export interface Edit {
  readonly question: Question;
  readonly because: string;
}

const SCOPED: ReadonlySet<string> = new Set([
  'customer_metric',
  'customer_summary',
  'portfolio_summary',
  'portfolio_rank',
  'portfolio_filter',
  'compare_customers',
  'trend',
  'explain_inflated',
  'explain_change',
  'recommend',
  'what_if',
  'export',
  'nudge_card',
  'nudge_subscribe',
  'nudge_snooze',
  'nudge_unsubscribe',
  'find_data_howto',
  'nudge_settings',
]);
const LISTS: ReadonlySet<string> = new Set([
  'portfolio_rank',
  'portfolio_filter',
  'export',
  'nudge_subscribe',
]);

/** What the question before makes of a short answer, before it is taken for small talk: stop these, yes set it up. */
export function answerTo(evidence: Evidence, previous: PreviousQuestion | null): Edit | null {
  if (previous === null) return null;
  const { concepts, items, subjects, metric, quantities } = evidence;
  const first = items.find((item) => item.kind === 'concept');
  const small =
    items.length <= 6 &&
    subjects.customers.length === 0 &&
    metric === undefined &&
    quantities.threshold === undefined;
  if (!small || first?.kind !== 'concept') return null;
  if (
    previous.intent === 'nudge_card' &&
    concepts.has('stop') &&
    !concepts.has('per.until') &&
    evidence.schedule.snooze === undefined
  ) {
    return {
      question: { intent: 'nudge_unsubscribe', customers: previous.customers },
      because: 'stops what was shown',
    };
  }
  if (!/^(?:nudge_(?!card)|set_alias)/.test(previous.intent) || concepts.has('instead')) return null;
  if (first.concepts.includes('chat.affirm') && !concepts.has('chat.deny'))
    return { question: { intent: 'affirm', customers: [] }, because: 'a yes to what was asked' };
  if (first.concepts.includes('chat.deny') && !concepts.has('chat.affirm'))
    return { question: { intent: 'deny', customers: [] }, because: 'a no to what was asked' };
  return null;
}

/** Reads a message against the question before, or null when it stands alone. */
export function edit(evidence: Evidence, vote: Vote | null, previous: PreviousQuestion | null): Edit | null {
  if (previous === null || !SCOPED.has(previous.intent)) return null;
  return (
    timeOfNudge(evidence, previous) ??
    otherSupposition(evidence, previous) ??
    isItThat(evidence, previous) ??
    aboutFigure(evidence, previous) ??
    aboutThem(evidence, previous) ??
    whyIt(evidence, previous) ??
    carriesOver(evidence, vote, previous) ??
    changesSlots(evidence, vote, previous)
  );
}

/** A notification is shown: "in two weeks", "until Friday" puts it off. */
function timeOfNudge(
  { schedule, items, subjects, concepts }: Evidence,
  previous: PreviousQuestion,
): Edit | null {
  if (previous.intent !== 'nudge_card' && previous.intent !== 'nudge_snooze') return null;
  const stops = previous.intent === 'nudge_card' && concepts.has('stop') && schedule.snooze === undefined;
  if (stops && items.length <= 8 && subjects.customers.length === 0)
    return {
      question: { intent: 'nudge_unsubscribe', customers: previous.customers },
      because: 'stops what was shown',
    };
  if (
    schedule.snooze === undefined ||
    schedule.cadence !== undefined ||
    items.length > 6 ||
    subjects.customers.length > 0
  )
    return null;
  return {
    question: { intent: 'nudge_snooze', customers: previous.customers, snooze: schedule.snooze },
    because: 'puts off what was shown',
  };
}

/** "and 50?", "what about 40 more", "and for 75%?" after a supposition: the same with another number. */
function otherSupposition(
  { quantities, items, subjects }: Evidence,
  previous: PreviousQuestion,
): Edit | null {
  if (previous.intent !== 'what_if' || items.length > 6 || subjects.customers.length > 0) return null;
  const before = asQuestion(previous);
  const percent =
    quantities.quoted ??
    (quantities.unit === 'percent' && typeof quantities.threshold === 'number'
      ? quantities.threshold
      : undefined);
  const count = quantities.people ?? quantities.licenses ?? quantities.bare ?? quantities.limit;
  const because = 'the same with another number';
  if (previous.target !== undefined && (percent ?? count) !== undefined)
    return { question: { ...before, target: (percent ?? count)! }, because };
  if (count === undefined) return null;
  if (previous.addActive !== undefined) return { question: { ...before, addActive: count }, because };
  return previous.assign === undefined ? null : { question: { ...before, assign: count }, because };
}

const TERM_OF: Readonly<Record<string, Term>> = wordTable({
  usage: 'usage',
  deployment: 'deployment',
  active: 'active',
  entitlements: 'entitlement',
  assigned: 'deployment',
});

/** "is it the trial?", 退職者のせい？: one of the causes of a figure above 100 %. */
function isItThat(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, items, subjects, text, metric } = evidence;
  const high =
    previous.observed ?? (previous.value !== undefined && previous.value > 100 ? previous.value : undefined);
  if (high === undefined && previous.intent !== 'explain_inflated') return null;
  if (items.length > 10 || subjects.customers.length > 0 || metric !== undefined || concepts.has('without'))
    return null;
  const said = CAUSES.find(([concept]) => concepts.has(concept))?.[1];
  const blamed = BLAMES.test(text);
  const yammer = subjects.workload === 'yammer' && blamed ? ('yammer' as const) : undefined;
  const cause = said ?? yammer;
  if (cause === undefined || (!blamed && items.length > 5)) return null;
  return {
    question: {
      intent: 'explain_inflated',
      customers: previous.customers,
      ...optional({
        workload: yammer === undefined ? (subjects.workload ?? previous.workload) : previous.workload,
        observed: high,
        without: cause,
      }),
    },
    because: 'asks whether it is that cause',
  };
}

const BLAMES =
  /\bis (?:it|this|that|the)\b|could (?:it|that|this)|might (?:it|that)|because of|due to|down to|blame|reason|caus|fault|did (?:a|the|an)|^is |maybe|せい|原因|影響|ため|理由/;

/** "how is that calculated?", "explain that": about the figure shown. */
function aboutFigure(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, subjects, metric, items } = evidence;
  const points = concepts.has('pron.it') || items.length <= 4;
  if (
    !points ||
    items.length > 9 ||
    subjects.customers.length > 0 ||
    metric !== undefined ||
    concepts.has('customers')
  )
    return null;
  const cause = concepts.has('cause.trial') || concepts.has('cause.turnover') || concepts.has('cause.lapsed');
  const about = { customers: previous.customers, ...optional({ workload: previous.workload }) };
  const high =
    previous.observed ?? (previous.value !== undefined && previous.value > 100 ? previous.value : undefined);
  if (
    high !== undefined &&
    !concepts.has('without') &&
    (concepts.has('corrected') ||
      cause ||
      (concepts.has('define') && !concepts.has('calc')) ||
      concepts.has('inflated'))
  ) {
    return {
      question: { intent: 'explain_inflated', ...about, observed: high },
      because: 'about a figure above 100 %',
    };
  }
  if (!concepts.has('calc') && !(concepts.has('define') && concepts.has('pron.it'))) return null;
  const term = TERM_OF[previous.metric ?? ''];
  if (term === undefined) return null;
  return {
    question: { intent: 'explain_metric', customers: [], terms: [term] },
    because: 'how the figure shown is made',
  };
}

/** "how are they doing", "compare them", "every month please", "and overall?": the same customers, or the same list. */
function aboutThem(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, subjects, metric, items, schedule, unknownName, quantities } = evidence;
  const { customers } = previous;
  if (subjects.candidates.length > 0 || unknownName !== null || items.length > 10) return null;
  const [named] = subjects.customers;
  const better =
    concepts.has('compare') ||
    (concepts.has('which') && (concepts.has('grow') || concepts.has('high') || concepts.has('highest')));
  const carried = optional({
    metric: metric ?? previous.metric,
    workload: subjects.workload ?? previous.workload,
  });
  if (
    named === undefined &&
    customers.length >= 2 &&
    better &&
    !concepts.has('customers') &&
    quantities.limit === undefined
  ) {
    return {
      question: { intent: 'compare_customers', customers, ...carried },
      because: 'compares those shown',
    };
  }
  if (
    named !== undefined &&
    subjects.customers.length === 1 &&
    customers.length > 0 &&
    concepts.has('pron.it') &&
    (concepts.has('cmp.gt') || concepts.has('cmp.lt') || concepts.has('grow')) &&
    quantities.threshold === undefined
  ) {
    return {
      question: { intent: 'compare_customers', customers: [...new Set([...customers, named])], ...carried },
      because: 'compares with what was shown',
    };
  }
  if (named !== undefined || metric !== undefined || subjects.workload !== undefined) return null;
  if (
    concepts.has('pron.customer') &&
    customers.length > 0 &&
    concepts.has('summary') &&
    !concepts.has('alert') &&
    schedule.cadence === undefined
  ) {
    return { question: { intent: 'customer_summary', customers }, because: 'how those are doing' };
  }
  if (
    schedule.statedCadence !== undefined &&
    items.length <= 4 &&
    !concepts.has('trend') &&
    previous.intent !== 'nudge_subscribe' &&
    previous.intent !== 'nudge_settings'
  ) {
    const scope =
      customers.length > 0
        ? optional({ metric: previous.metric, workload: previous.workload })
        : shape(previous);
    const { limit: _, window: __, compareTo: ___, ...rest } = scope as Question;
    return {
      question: {
        ...rest,
        intent: 'nudge_subscribe',
        customers,
        ...optional({ cadence: schedule.cadence, day: schedule.day, time: schedule.time }),
      },
      because: 'what was shown, regularly',
    };
  }
  const everyone = concepts.has('all') && customers.length > 0 && quantities.threshold === undefined;
  const plain = items.every(
    (item) =>
      item.kind !== 'concept' ||
      item.concepts.some((one) =>
        ['all', 'customers', 'summary', 'cmp.lte', 'counter', 'per.past'].includes(one),
      ),
  );
  if (everyone && plain && items.length <= 6 && !/portfolio|ポトフォリオ|見せ|show/.test(evidence.text)) {
    return {
      question: {
        intent: 'portfolio_summary',
        customers: [],
        ...optional({ metric: previous.metric, workload: previous.workload }),
      },
      because: 'the same of all customers',
    };
  }
  return null;
}

/** "why?", それはなぜ: about the figure just shown. */
function whyIt(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, subjects, metric, quantities } = evidence;
  if (
    !concepts.has('why') ||
    metric !== undefined ||
    subjects.customers.length > 0 ||
    subjects.candidates.length > 0
  )
    return null;
  if (concepts.has('customers') || concepts.has('which')) return null;
  const about = {
    customers: previous.customers,
    ...optional({ workload: subjects.workload ?? previous.workload }),
  };
  const withMetric = {
    ...about,
    ...optional({ metric: previous.metric, window: previous.window, compareTo: previous.compareTo }),
  };
  const value = quantities.quoted ?? previous.value;
  if (concepts.has('drop') || concepts.has('grow') || concepts.has('change')) {
    return {
      question: { intent: 'explain_change', ...withMetric },
      because: 'why + change of the figure shown',
    };
  }
  if (concepts.has('low') || concepts.has('lowest') || concepts.has('notused'))
    return { question: advice(about), because: 'why + low' };
  if (evidence.over100 || concepts.has('inflated') || (value !== undefined && value > 100)) {
    const observed = value !== undefined && value > 100 ? { observed: value } : {};
    return {
      question: { intent: 'explain_inflated', ...about, ...observed },
      because: 'why + a figure above 100 %',
    };
  }
  if (
    previous.change !== undefined ||
    previous.intent === 'trend' ||
    previous.rank === 'dropped' ||
    previous.rank === 'grew' ||
    previous.intent === 'explain_change'
  ) {
    return { question: { intent: 'explain_change', ...withMetric }, because: 'why + a change shown' };
  }
  if (
    previous.intent === 'portfolio_filter' &&
    (previous.comparator === 'gt' || previous.comparator === 'gte') &&
    typeof previous.threshold === 'number' &&
    previous.threshold >= 100
  )
    return { question: { intent: 'explain_inflated', ...about }, because: 'why + a list above 100 %' };
  if (previous.intent === 'portfolio_rank' && previous.rank === 'highest') return null;
  return { question: advice(about), because: 'why + the figure shown' };
}

function advice(about: { readonly customers: readonly CustomerId[] }): Question {
  const { customers, ...rest } = about;
  return { intent: 'recommend', customers, scenario: 'low_adoption', ...rest };
}

const CARRIES: ReadonlySet<Intent> = new Set([
  'export',
  'compare_customers',
  'nudge_subscribe',
  'nudge_snooze',
  'nudge_unsubscribe',
  'trend',
  'recommend',
  'explain_change',
  'explain_inflated',
  'what_if',
  'customer_summary',
  'customer_metric',
  'set_alias',
]);

/** A new intent about what was just shown: export that, compare with X, remind me next week, and the trend? */
function carriesOver(evidence: Evidence, vote: Vote | null, previous: PreviousQuestion): Edit | null {
  if (vote === null || !CARRIES.has(vote.intent)) return null;
  const { subjects, concepts, unknownName } = evidence;
  const own = subjects.customers.length > 0 || subjects.candidates.length > 0;
  const question = fill(vote.intent, evidence);
  // 顧客が多忙なので tells why something is put off, not whom it is about
  const reason = vote.intent === 'nudge_snooze' && question.reason !== undefined;
  const everyone =
    concepts.has('all') || (concepts.has('customers') && !reason) || subjects.exclude.length > 0;
  const because = `${vote.because}, about what was shown`;
  if (vote.intent === 'compare_customers') {
    if (subjects.customers.length !== 1 || previous.customers.length === 0 || unknownName !== null)
      return null;
    const customers = [...new Set([...previous.customers.slice(0, 3), ...subjects.customers])];
    if (customers.length < 2) return null;
    const { clarify: _, candidates: __, ...rest } = question;
    return {
      question: {
        ...optional({ metric: previous.metric, workload: previous.workload, window: previous.window }),
        ...rest,
        customers,
      },
      because,
    };
  }
  if (vote.intent === 'customer_metric' || vote.intent === 'customer_summary') return null;
  if (vote.intent === 'trend' && !concepts.has('trend') && !concepts.has('change') && isList(previous))
    return null;
  if (vote.intent === 'what_if' && previous.intent === 'nudge_card') return null;
  if (own || unknownName !== null || (everyone && !concepts.has('pron.customer') && !concepts.has('pron.it')))
    return null;
  if (vote.intent === 'export') {
    const scoped =
      question.threshold !== undefined || question.rank !== undefined || question.metric !== undefined;
    if (scoped) return null;
    return { question: { ...shape(previous), ...question, customers: previous.customers }, because };
  }
  if (
    vote.intent === 'nudge_subscribe' &&
    previous.customers.length === 0 &&
    isList(previous) &&
    concepts.has('pron.it')
  ) {
    const { limit: _, window: __, compareTo: ___, ...scope } = shape(previous) as Question;
    return { question: { ...scope, ...question, customers: [] }, because };
  }
  if (previous.customers.length === 0 && !['trend', 'explain_change'].includes(vote.intent)) return null;
  const { clarify: _, candidates: __, ...rest } = question;
  const figure = ['trend', 'explain_change', 'nudge_subscribe', 'what_if'].includes(vote.intent)
    ? optional({ metric: previous.metric, workload: previous.workload })
    : ['recommend', 'explain_inflated'].includes(vote.intent)
      ? optional({ workload: previous.workload })
      : {};
  const kept = vote.intent === 'recommend' ? optional({ scenario: rest.scenario ?? previous.scenario }) : {};
  return { question: { ...figure, ...rest, ...kept, customers: previous.customers }, because };
}

/** The slots that say which figures a question is about. */
function shape(previous: PreviousQuestion): Partial<Question> {
  const { metric, workload, comparator, threshold, rank, limit, window, compareTo, exclude } = previous;
  return optional({ metric, workload, comparator, threshold, rank, limit, window, compareTo, exclude });
}

const SLOT_CONCEPTS = /^(?:metric|workload|per|month|cmp|rank|format|cadence|day|counter)\b/;
const EDITING = new Set([
  'make',
  'instead',
  'other',
  'reverse',
  'previous',
  'lowest',
  'highest',
  'low',
  'high',
  'drop',
  'grow',
  'percent',
  'points',
  'show',
  'pron.it',
  'pron.customer',
  'summary',
  'use',
  'customers',
  'list',
  'license',
  'user',
  'switch',
  'settings',
  'chat.deny',
  'chat.affirm',
  'chat.thanks',
  'since',
  'without',
  'neg',
  'when',
  'more',
  'onedrive',
  'term.active',
  'superlative',
  'first',
  'last',
  'whatif',
  'stop',
  'which',
  'chat.greeting',
  'tellme',
  'near.action',
  'adoption',
  'include',
  'all',
  'compare',
  'howmany',
  'data',
  'chat.blame',
  'trend',
  'subscribe',
  'change',
]);
const LONGEST_EDIT = 12;

/** Only slots and fillers were said: they replace those of the question before. */
function changesSlots(evidence: Evidence, vote: Vote | null, previous: PreviousQuestion): Edit | null {
  const { items, concepts, subjects, quantities, periods, unknownName } = evidence;
  if (items.length > LONGEST_EDIT || unknownName !== null) return null;
  if (!items.every(isEditing)) return null;
  if (standsAlone(evidence, vote, previous)) return null;
  const before: Question = asQuestion(previous);
  let next: Question = before;
  const said: string[] = [];
  const set = (name: string, change: Partial<Question>) => {
    next = { ...next, ...change };
    said.push(name);
  };
  if (subjects.customers.length > 0 && !isList(previous))
    set('customer', { customers: replaceCustomers(evidence, previous) });
  else if (subjects.customers.length > 0) return onlyCustomer(evidence, previous);
  if (subjects.candidates.length > 0) {
    if (isList(previous)) return null;
    set('customer', { customers: [], clarify: 'customer', candidates: subjects.candidates });
  }
  if (subjects.exclude.length > 0 && isList(previous)) set('exclude', { exclude: subjects.exclude });
  const metric = correctedMetric(evidence);
  if (metric !== undefined) set('metric', { metric });
  if (subjects.workload !== undefined)
    set('workload', { workload: correctedWorkload(evidence) ?? subjects.workload });
  if (
    subjects.workload === undefined &&
    (concepts.has('all') || concepts.has('without')) &&
    previous.workload !== undefined &&
    subjects.without === undefined &&
    /workload|ワクロド|全体|all of it|すべて/.test(evidence.text)
  ) {
    const { workload: _, ...rest } = next;
    next = rest;
    said.push('all workloads');
  }
  const window = shiftedWindow(evidence, previous);
  if (window !== undefined)
    set(
      'window',
      previous.compareTo !== undefined &&
        previous.window === undefined &&
        ['portfolio_rank', 'trend', 'explain_change'].includes(previous.intent) &&
        periods.window === undefined
        ? { compareTo: window }
        : { window },
    );
  if (periods.compareTo !== undefined && periods.window === undefined)
    set('compareTo', { compareTo: periods.compareTo });
  const rank = rankSaid(evidence, previous);
  const moves = (one: Rank | undefined) => one === 'dropped' || one === 'grew';
  const onlyCount =
    quantities.limit !== undefined && previous.rank !== undefined && moves(rank) !== moves(previous.rank);
  if (rank !== undefined && !onlyCount && previous.intent !== 'nudge_subscribe')
    set('rank', isRanked(previous) ? { rank } : {});
  const few =
    previous.intent === 'portfolio_filter' &&
    items.some((item) => ['just', 'only', 'first'].includes(item.text)) &&
    quantities.quoted === undefined;
  const limit =
    quantities.limit ?? (previous.intent === 'portfolio_rank' || few ? quantities.bare : undefined);
  if (limit !== undefined && isList(previous)) set('limit', { limit });
  const threshold = few && limit !== undefined ? null : thresholdSaid(evidence, previous);
  if (threshold !== null) set('threshold', threshold);
  if (said.length === 0) return null;
  return { question: settled(next, said), because: `changes the ${said.join(', ')} of the question before` };
}

function isEditing(item: Item): boolean {
  if (item.kind === 'concept')
    return item.concepts.some((concept) => SLOT_CONCEPTS.test(concept) || EDITING.has(concept));
  if (item.kind === 'word') return item.known;
  if (item.kind === 'kana') return !/[一-龠]{2}|[ァ-ヺ]{3}/.test(item.text);
  return true;
}

/** A whole question of its own needs no context: a list with a number or an order, or everything there is. */
function standsAlone(
  { concepts, quantities, subjects, metric, items }: Evidence,
  vote: Vote | null,
  previous: PreviousQuestion,
): boolean {
  if (vote === null) return false;
  if (namesAll(vote.intent, { concepts, subjects, metric, items })) return true;
  const listed =
    concepts.has('customers') || (concepts.has('which') && !(isList(previous) && items.length <= 5));
  if (vote.intent === 'portfolio_filter')
    return (
      (listed || metric !== undefined) &&
      quantities.threshold !== undefined &&
      !(concepts.has('instead') || concepts.has('make'))
    );
  if (vote.intent === 'portfolio_rank') {
    if (previous.intent === 'portfolio_rank' && (!listed || items[0]?.text === 'and')) return false;
    return (
      listed ||
      (metric !== undefined && !isList(previous)) ||
      (concepts.has('superlative') && !isList(previous))
    );
  }
  if (vote.intent === 'portfolio_summary')
    return (
      concepts.has('all') &&
      !/workload|ワクロド/.test('') &&
      (metric !== undefined || concepts.has('customers') || concepts.has('summary'))
    );
  if (vote.intent === 'customer_summary')
    return concepts.has('adoption') || (subjects.customers.length > 0 && asksForAll(items));
  if (vote.intent === 'trend') return subjects.customers.length > 0 && concepts.has('trend');
  return (
    !['customer_metric', 'customer_summary', 'compare_customers', 'nudge_settings', 'trend'].includes(
      vote.intent,
    ) && vote.sure
  );
}

const LINKING =
  /^(?:and|also|plus|then|what about|how about|what of|same|では|じゃあ|それと|あと|他に|次は|同じ)/;
const CORRECTING = ['instead', 'make', 'other', 'neg', 'chat.deny', 'pron.it', 'pron.customer'];

/** Customers and what is asked of them are both said, and no word links them to what was shown: nothing is carried over. */
function namesAll(
  intent: Intent,
  { concepts, subjects, metric, items }: Pick<Evidence, 'concepts' | 'subjects' | 'metric' | 'items'>,
): boolean {
  const [first] = items;
  if (first !== undefined && 'text' in first && LINKING.test(first.text)) return false;
  if (CORRECTING.some((concept) => concepts.has(concept))) return false;
  if (intent === 'compare_customers') return subjects.customers.length > 1;
  if (intent === 'trend')
    return subjects.customers.length > 0 && (concepts.has('trend') || concepts.has('change'));
  return intent === 'customer_metric' && subjects.customers.length > 0 && metric !== undefined;
}

/** "tell me about X", Xの概要: more than the figure before; Xはどう？ is not. */
function asksForAll(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.includes('summary') &&
      !/^(?:どう|how$|what about|how about)/.test(item.text),
  );
}

function isList(previous: PreviousQuestion): boolean {
  return LISTS.has(previous.intent) && previous.customers.length === 0;
}

function isRanked(previous: PreviousQuestion): boolean {
  return (
    previous.intent === 'portfolio_rank' ||
    previous.rank !== undefined ||
    previous.intent === 'portfolio_summary'
  );
}

function replaceCustomers(
  { subjects, concepts, items }: Evidence,
  previous: PreviousQuestion,
): readonly CustomerId[] {
  if (
    previous.intent === 'compare_customers' &&
    subjects.customers.length === 1 &&
    !concepts.has('instead')
  ) {
    return [...new Set([...previous.customers, ...subjects.customers])];
  }
  const refused = items.flatMap((item, at) =>
    item.kind === 'customer' && rejected(items, at) ? item.ids : [],
  );
  if (refused.length > 0 && refused.length < subjects.customers.length)
    return subjects.customers.filter((id) => !refused.includes(id));
  const meant =
    concepts.has('instead') && subjects.customers.length > 1
      ? subjects.customers.slice(-1)
      : subjects.customers;
  return meant;
}

/** A customer named after a list: that customer's figure, of the same metric. */
function onlyCustomer(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { subjects, metric } = evidence;
  if (previous.intent === 'export' || previous.intent === 'nudge_subscribe') {
    return {
      question: { ...asQuestion(previous), customers: subjects.customers },
      because: 'names a customer',
    };
  }
  const question: Question = {
    intent: previous.rank === 'dropped' || previous.rank === 'grew' ? 'trend' : 'customer_metric',
    customers: subjects.customers,
    ...optional({
      metric: metric ?? previous.metric,
      workload: subjects.workload ?? previous.workload,
      window: evidence.periods.window ?? previous.window,
      compareTo: previous.rank === undefined ? undefined : previous.compareTo,
    }),
  };
  return { question, because: 'names a customer after a list' };
}

/** "deployment, not usage": the one that is wanted. */
function correctedMetric({ metric, subjects, items, concepts }: Evidence): Question['metric'] {
  if (!concepts.has('instead') && !concepts.has('neg') && !concepts.has('chat.deny')) return metric;
  if (subjects.metrics.size < 2) return metric;
  const order: Question['metric'][] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'concept') continue;
    const said = item.concepts.find((one) => one.startsWith('metric.'))?.slice(7) as Question['metric'];
    if (said === undefined || rejected(items, at)) continue;
    order.push(said);
  }
  return order[0] ?? metric;
}

function correctedWorkload({ items, concepts }: Evidence): Question['workload'] {
  if (!concepts.has('instead') && !concepts.has('neg')) return undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'concept') continue;
    const said = item.concepts.find((one) => one.startsWith('workload.'))?.slice(9) as Question['workload'];
    if (said !== undefined && !rejected(items, at)) return said;
  }
  return undefined;
}

/** "not usage", 使用率じゃなくて. */
function rejected(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (
    before?.kind === 'concept' &&
    (before.concepts.includes('neg') || /^(?:not|instead of|rather than)/.test(before.text))
  )
    return true;
  if (before?.kind === 'word' && before.text === 'of' && items[at - 2]?.text === 'instead') return true;
  const next = items[at + 1];
  return next?.kind === 'concept' && next.concepts.includes('instead') && /なく/.test(next.text);
}

/** The period said, the one before it, or a correction (先月じゃなくて先々月). */
function shiftedWindow(
  { periods, concepts, items }: Evidence,
  previous: PreviousQuestion,
): Period | undefined {
  if (concepts.has('previous') && periods.window === undefined)
    return periodBefore(previous.window ?? previous.compareTo);
  if (periods.window === undefined) return undefined;
  const all = items.flatMap((item, at) =>
    item.kind === 'concept' &&
    item.concepts.some(
      (one) => one.startsWith('per.last_') || one.startsWith('per.this_') || one.includes('before_last'),
    )
      ? [at]
      : [],
  );
  if (all.length < 2) return periods.window;
  const wanted = all.find((at) => !rejected(items, at));
  const item = wanted === undefined ? undefined : items[wanted];
  return item?.kind === 'concept'
    ? item.concepts.find((one) => one.startsWith('per.'))?.slice(4)
    : periods.window;
}

const BEFORE: Readonly<Record<string, Period>> = wordTable({
  today: 'yesterday',
  this_week: 'last_week',
  last_week: 'week_before_last',
  this_month: 'last_month',
  last_month: 'month_before_last',
  this_quarter: 'last_quarter',
  last_quarter: 'quarter_before_last',
  this_year: 'last_year',
  last_year: 'year_before_last',
});

/** その前の月は？: the period before one; without one, last month. */
export function periodBefore(period: Period | undefined): Period | undefined {
  if (period === undefined) return 'last_month';
  const named = BEFORE[period];
  if (named !== undefined) return named;
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(period);
  if (month === null) return undefined;
  const [, year, number] = month;
  if (number !== '01') return `${year}-${String(Number(number) - 1).padStart(2, '0')}`;
  return year === 'XXXX' ? 'XXXX-12' : `${Number(year) - 1}-12`;
}

const FLIPPED: Readonly<Record<Rank, Rank>> = {
  lowest: 'highest',
  highest: 'lowest',
  dropped: 'grew',
  grew: 'dropped',
};

function rankSaid({ concepts }: Evidence, previous: PreviousQuestion): Rank | undefined {
  if (concepts.has('reverse') && previous.rank !== undefined) return FLIPPED[previous.rank];
  if (concepts.has('drop')) return 'dropped';
  if (concepts.has('grow')) return 'grew';
  if (concepts.has('lowest') || concepts.has('low')) return 'lowest';
  if (concepts.has('highest') || concepts.has('high')) return 'highest';
  return undefined;
}

function thresholdSaid(
  { quantities, concepts }: Evidence,
  previous: PreviousQuestion,
): Partial<Question> | null {
  const number =
    quantities.threshold ??
    quantities.quoted ??
    (previous.threshold !== undefined ? quantities.bare : undefined);
  const holds = previous.threshold !== undefined || previous.intent === 'portfolio_filter';
  if (holds && concepts.has('reverse') && number === undefined && previous.comparator !== undefined) {
    const flipped = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt', eq: 'eq', between: 'between' } as const;
    return { comparator: flipped[previous.comparator] };
  }
  if (number === undefined) {
    if (!holds) return null;
    const bare = bareComparator(concepts);
    return bare === null || bare === previous.comparator ? null : { comparator: bare };
  }
  if (!holds && quantities.comparator === undefined) return null;
  if (previous.intent === 'portfolio_rank' && quantities.comparator !== undefined)
    return { intent: 'portfolio_filter', comparator: quantities.comparator, threshold: number };
  if (!holds) return null;
  return {
    threshold: number,
    ...optional({
      comparator:
        quantities.comparator ?? (Array.isArray(previous.threshold) ? 'between' : previous.comparator),
    }),
  };
}

function bareComparator(concepts: ReadonlySet<string>): Question['comparator'] | null {
  if (concepts.has('cmp.lt')) return 'lt';
  if (concepts.has('cmp.gt')) return 'gt';
  if (concepts.has('cmp.gte')) return 'gte';
  return concepts.has('cmp.lte') ? 'lte' : null;
}

function asQuestion(previous: PreviousQuestion): Question {
  const {
    value: _,
    change: __,
    also: ___,
    suggest: ____,
    candidates: _____,
    clarify: ______,
    offset: _______,
    ...rest
  } = previous;
  const intent: Intent = rest.intent === 'nudge_card' ? 'customer_summary' : rest.intent;
  return { ...rest, intent };
}

/** What no longer fits after the change goes; a summary asked for one figure becomes that figure. */
function settled(question: Question, said: readonly string[]): Question {
  let next = question;
  if (
    next.intent === 'customer_summary' &&
    said.some((name) => ['metric', 'workload', 'window'].includes(name))
  )
    next = { ...next, intent: 'customer_metric' };
  if (next.intent === 'portfolio_summary' && next.rank !== undefined)
    next = { ...next, intent: 'portfolio_rank' };
  if (next.intent === 'portfolio_rank' && next.threshold !== undefined) {
    const { rank: _, ...rest } = next;
    next = { ...rest, intent: 'portfolio_filter' };
  }
  if (next.intent === 'explain_inflated' && said.includes('customer')) {
    const { observed: _, ...rest } = next;
    next = rest;
  }
  return next;
}

function optional<T extends Record<string, unknown>>(
  slots: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
