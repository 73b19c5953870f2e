import type { Evidence } from './evidence.ts';
import { isZero, wantsNote } from './fill.ts';
import { nudges } from './nudge-rules.ts';
import { type Has, maybe, sure, type Vote } from './vote.ts';

/** The rules' reading of a message without context: the first that fits. */
export function vote(evidence: Evidence): Vote | null {
  const has: Has = (...concepts) => concepts.some((concept) => evidence.concepts.has(concept));
  return (
    note(evidence, has) ??
    language(evidence, has) ??
    suppositions(evidence, has) ??
    nudges(evidence, has) ??
    files(evidence, has) ??
    about(evidence, has) ??
    causes(evidence, has) ??
    advice(evidence, has) ??
    figures(evidence, has)
  );
}

/** "draft a note for Contoso in Japanese": no change of our own language, and no nudge. */
function note(evidence: Evidence, has: Has): Vote | null {
  return wantsNote(evidence) && !has('alert', 'export') ? sure('recommend', 'a note to forward') : null;
}

function language({ subjects, metric, items }: Evidence, has: Has): Vote | null {
  const named = has('lang.en', 'lang.ja');
  if (subjects.customers.length > 0 || metric !== undefined) return null;
  if (
    named &&
    has(
      'recommend',
      'content.training',
      'content.video',
      'content.blog',
      'alert',
      'export',
      'include',
      'data',
    )
  )
    return null;
  if (named && (has('switch', 'language') || items.length <= 4))
    return sure('set_language', 'a language and a wish to switch');
  if (has('lang.other') && has('switch', 'language'))
    return sure('out_of_scope', 'a language we do not speak');
  if (has('language') && (has('switch', 'settings') || items.length <= 3) && !has('alert'))
    return sure('set_language', 'language');
  return null;
}

function suppositions({ subjects, quantities, items, text }: Evidence, has: Has): Vote | null {
  const cause = has('without') && has('cause.trial', 'cause.turnover', 'cause.lapsed');
  if ((subjects.without !== undefined || cause) && subjects.exclude.length === 0 && !has('alert', 'why'))
    return sure('what_if', 'without');
  if (has('alert', 'snooze', 'export')) return null;
  const { people, licenses, quoted, threshold, unit } = quantities;
  const percent = quoted !== undefined || (threshold !== undefined && unit === 'percent');
  const given = /割り?当て(?:たら|れば|ると|た場合)|付与(?:したら|すれば|すると|した場合)/.test(text);
  if (licenses !== undefined && given) return sure('what_if', 'licences assigned');
  const supposed = has('whatif') || items.some((item) => /^(?:if|say|when|with|たら|なら)$/.test(item.text));
  const more =
    has('addactive') ||
    items.some((item) => item.kind === 'number' && /more|extra|additional|増|追加/.test(item.text));
  if (people !== undefined && threshold === undefined && (supposed || more))
    return more || has('whatif') ? sure('what_if', 'more people') : maybe('what_if', 'more people');
  if (
    licenses !== undefined &&
    threshold === undefined &&
    (has('whatif') || ((supposed || has('when')) && has('metric.assigned', 'metric.deployment')))
  )
    return sure('what_if', 'licences assigned');
  if (has('target') && percent && !has('which', 'customers', 'tellme', 'why'))
    return sure('what_if', 'what it takes');
  if (has('whatif') && quantities.bare !== undefined && /\bmore\b/.test(text) && has('use'))
    return sure('what_if', 'more of them');
  if (has('whatif') && has('metric.unused') && has('metric.assigned'))
    return sure('what_if', 'spare licences assigned');
  return null;
}

function files({ subjects, quantities }: Evidence, has: Has): Vote | null {
  const format = has('format.csv', 'format.xlsx', 'format.pdf');
  const where = has('howto.where') || has('partnercenter');
  if (
    has('export') &&
    where &&
    (has('partnercenter') || !format) &&
    subjects.customers.length === 0 &&
    quantities.threshold === undefined
  )
    return sure('find_data_howto', 'where + export');
  if (has('export')) return sure('export', 'export');
  if (format) return sure('export', 'a file format');
  return null;
}

function asksHow(items: Evidence['items']): boolean {
  return items.some((item) => item.kind === 'word' && item.text === 'how');
}

function about(
  { subjects, metric, quantities, items, over100, unknownName, text }: Evidence,
  has: Has,
): Vote | null {
  const named = subjects.customers.length > 0;
  const where = has('howto.where') || (asksHow(items) && has('show', 'which'));
  if (has('role') && !named && !has('use', 'recommend')) return sure('find_data_howto', 'permissions');
  if (has('partnercenter') && (where || asksHow(items) || has('show')))
    return sure('find_data_howto', 'where + Partner Center');
  if (has('own') && where && quantities.threshold === undefined)
    return sure('find_data_howto', 'where + own licences');
  if (
    has('onedrive') &&
    !named &&
    (has('include', 'workload.sharepoint', 'why') || has('define')) &&
    metric === undefined &&
    (has('include') || has('why'))
  )
    return sure('data_scope', 'OneDrive and SharePoint');
  if (has('otherpartners') && !named) return sure('data_scope', 'other partners');
  if (
    has('own') &&
    has('include', 'data', 'all', 'metric.sold', 'license', 'show') &&
    !(has('all') && metric !== undefined && metric !== 'sold') &&
    !named &&
    quantities.threshold === undefined &&
    !has('lowest', 'highest')
  )
    return maybe('data_scope', 'only our own');
  if (
    has('fresh') &&
    !named &&
    quantities.threshold === undefined &&
    !has('lowest', 'highest', 'drop', 'grow', 'all')
  )
    return has('data') || metric === undefined
      ? sure('data_scope', 'how fresh')
      : maybe('data_scope', 'how fresh');
  const definition = has('define', 'calc');
  const term = metric !== undefined || has('term.active', 'metric.usage', 'metric.deployment');
  if (
    definition &&
    term &&
    !named &&
    unknownName === null &&
    !over100 &&
    !has('why', 'recommend', 'summary', 'drop')
  )
    return sure('explain_metric', 'definition of a term');
  if (subjects.metrics.size >= 2 && !named && has('compare') && !has('customers', 'all'))
    return sure('explain_metric', 'difference of two terms');
  if (definition && !named && !has('why', 'customers') && items.length <= 3)
    return maybe('explain_metric', 'definition');
  if (has('products') && !named && items.length <= 3 && !has('lowest', 'highest', 'use'))
    return maybe('data_scope', 'which products');
  if (has('define') && !named && /terms|用語|言葉|terminology|glossary/.test(text) && !has('alert'))
    return sure('explain_metric', 'the terms');
  if (whatIs(items)) return sure('explain_metric', 'what is + term');
  const product = subjects.workload !== undefined || has('products');
  if (
    product &&
    has('include') &&
    !named &&
    metric === undefined &&
    quantities.threshold === undefined &&
    !has(...CONTENT) &&
    !has('customers', 'lowest', 'highest', 'low', 'why')
  )
    return sure('data_scope', 'is it covered');
  if (
    has('products') &&
    !named &&
    has('which', 'data', 'include') &&
    metric === undefined &&
    subjects.workload === undefined &&
    !has('lowest', 'highest', 'recommend', 'upsell', 'use')
  )
    return maybe('data_scope', 'which products');
  if (
    where &&
    !named &&
    has('data', 'license') &&
    (has('all', 'single', 'customers') || items.length <= 8) &&
    quantities.threshold === undefined &&
    has('howto.where')
  )
    return maybe('find_data_howto', 'where + data');
  return null;
}

/** "what is deployment %?" and nothing else. */
function whatIs(items: Evidence['items']): boolean {
  const rest = items.filter(
    (item) => item.kind !== 'mark' && !(item.kind === 'concept' && item.concepts.includes('percent')),
  );
  const words = rest.filter((item) => item.kind === 'word').map((item) => item.text);
  const terms = rest.filter(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.some((one) => one.startsWith('metric.') || one === 'term.active'),
  );
  const only = words.length + terms.length === rest.length && terms.length === 1;
  return (
    only &&
    words.includes('what') &&
    words.includes('is') &&
    words.every((word) => ['what', 'is', 'an', 'a', 'exactly'].includes(word))
  );
}

/** Kinds of learning content. */
const CONTENT = [
  'content.case_study',
  'content.testimonial',
  'content.blog',
  'content.video',
  'content.training',
  'content.self_service',
] as const;

function causes({ subjects, over100, periods, quantities, metric }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  const list = has('which', 'customers', 'list') && !named;
  const why = has('why');
  if (has('corrected') && !has('whatif')) return sure('explain_inflated', 'corrected figure');
  if ((over100 || has('inflated')) && (why || (over100 && has('define') && !list)) && !has('drop'))
    return sure('explain_inflated', 'why + more than 100 %');
  if (has('inflated') && !list && !has('all', 'alert')) return maybe('explain_inflated', 'inflated');
  if (quantities.quoted !== undefined && quantities.quoted > 100 && !list)
    return maybe('explain_inflated', 'a figure above 100 %');
  const cause = has('cause.trial', 'cause.turnover', 'cause.lapsed');
  if (cause && named && (why || has('pron.it')) && metric === undefined && !has('drop', 'grow', 'change'))
    return sure('explain_inflated', 'whether it is that cause');
  if (
    (why || (has('define') && named)) &&
    has('drop', 'grow', 'change') &&
    !(has('recommend') && !has('drop', 'grow'))
  )
    return sure('explain_change', 'why + change');
  if (why && has('low', 'lowest', 'notused')) return sure('recommend', 'why so low');
  if (why && has('change', 'trend')) return sure('explain_change', 'why + change');
  if (why && periods.compareTo !== undefined) return maybe('explain_change', 'why + compared with');
  if (why && named && metric !== undefined) return maybe('explain_change', 'why + figure');
  if (cause && (why || has('pron.it'))) return maybe('explain_inflated', 'a cause');
  return null;
}

function advice({ subjects, metric, quantities, over100 }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  const threshold = quantities.threshold !== undefined;
  const content = has(...CONTENT);
  if (threshold && !named && !has('recommend', 'support')) return null;
  if (has('support') && !has('include', 'products'))
    return has('recommend') || has('high') || !named
      ? sure('recommend', 'support calls')
      : maybe('recommend', 'support calls');
  if (has('upsell')) return sure('recommend', 'upsell');
  if (has('novalue')) return sure('recommend', 'the value is not seen');
  if (content) return sure('recommend', 'learning content');
  const asksList = has('which', 'customers', 'list') && !named;
  if (has('recommend') && has('notused', 'low', 'lowest', 'adoption', 'use'))
    return sure('recommend', 'what to do about low use');
  if (has('recommend') && (metric !== undefined || named || has('grow')))
    return over100 ? maybe('recommend', 'what to do') : sure('recommend', 'what to do');
  if (has('recommend') && !asksList) return maybe('recommend', 'what to do');
  return null;
}

function figures(evidence: Evidence, has: Has): Vote | null {
  const { subjects, metric, quantities, periods, over100, unknownName, items } = evidence;
  const n = subjects.customers.length;
  const someone = n > 0 || subjects.candidates.length > 0 || unknownName !== null || has('pron.customer');
  const threshold = quantities.threshold !== undefined && quantities.comparator !== undefined;
  const list = has('customers', 'which', 'list') || quantities.limit !== undefined;
  if (isZero(evidence) && !someone && !threshold && (list || metric !== undefined))
    return maybe('portfolio_filter', 'nothing at all');
  const either = items.some((item) => item.text === 'or') || has('which');
  if (n >= 2 && (has('compare') || either || (has('since') && periods.compareTo === undefined)))
    return sure('compare_customers', 'two customers compared');
  if (n >= 2 && has('high', 'low', 'highest', 'lowest')) return maybe('compare_customers', 'which of them');
  if (n === 1 && has('compare') && (subjects.candidates.length > 0 || unknownName !== null))
    return sure('compare_customers', 'compared with another');
  if (threshold && !someone)
    return over100 && !list
      ? maybe('portfolio_filter', 'above 100 %')
      : sure('portfolio_filter', 'a threshold over all');
  if ((over100 || has('inflated')) && !someone)
    return list ? sure('portfolio_filter', 'who is above 100 %') : maybe('portfolio_filter', 'above 100 %');
  const ordered = has('lowest', 'highest', 'superlative', 'low', 'high', 'notused', 'drop', 'grow');
  if (ordered && !someone) {
    if (has('all') && has('trend') && !list) return maybe('trend', 'all + moves');
    if (
      has('drop', 'grow') &&
      !list &&
      !has('superlative', 'highest', 'lowest') &&
      (has('all') || periods.compareTo !== undefined)
    )
      return maybe('trend', 'all + moves');
    return list || metric !== undefined || has('lowest', 'highest')
      ? sure('portfolio_rank', 'order without a number')
      : maybe('portfolio_rank', 'order');
  }
  if (!someone && metric === undefined && items.length <= 1) return null;
  if (has('trend', 'change') || periods.compareTo !== undefined || (someone && has('drop', 'grow')))
    return has('trend', 'change') ? sure('trend', 'over time') : maybe('trend', 'over time');
  if (has('compare') && n === 1) return maybe('compare_customers', 'compared with what');
  if (!someone && has('list') && has('customers') && metric === undefined)
    return maybe('portfolio_summary', 'list of customers');
  if (n === 0 && has('list') && has('customers')) return maybe('portfolio_rank', 'list of customers');
  const portfolio = has('all') || (has('customers') && !has('pron.customer'));
  if (!someone && portfolio)
    return has('all') ? sure('portfolio_summary', 'all customers') : maybe('portfolio_summary', 'customers');
  const figure = metric !== undefined || subjects.metrics.size > 0;
  if (someone && (figure || has('use') || subjects.workload !== undefined))
    return n > 0 || figure || (unknownName !== null && n === 0)
      ? sure('customer_metric', 'a figure of a customer')
      : maybe('customer_metric', 'a figure of someone');
  if (n > 0 || subjects.candidates.length > 0)
    return summaryOnly(items)
      ? sure('customer_summary', 'a customer')
      : maybe('customer_summary', 'a customer');
  if (figure) return maybe('customer_metric', 'a figure');
  if (someone && has('summary', 'adoption')) return maybe('customer_summary', 'how someone is');
  return null;
}

const PLAIN = new Set([
  'summary',
  'adoption',
  'show',
  'data',
  'pron.it',
  'customers',
  'percent',
  'chat.greeting',
  'chat.thanks',
  'use',
  'license',
  'user',
]);

function summaryOnly(items: Evidence['items']): boolean {
  return items.every(
    (item) => item.kind !== 'concept' || item.concepts.some((concept) => PLAIN.has(concept)),
  );
}
