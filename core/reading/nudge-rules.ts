import type { Evidence } from './evidence.ts';
import { pattern } from './languages/index.ts';
import { type Has, maybe, sure, type Vote } from './vote.ts';

const SIGN_UP = pattern('nudgeRules.signUp');
const SIGN_OFF = pattern('nudgeRules.signOff');
const WISH = pattern('nudgeRules.wish');
const ASKS = pattern('nudgeRules.asks');

/** Messages to come: asked for when something happens, switched off, put off, listed, changed, switched on. */
export function nudges(evidence: Evidence, has: Has): Vote | null {
  if (
    has('fresh') &&
    !has('threshold', 'stop') &&
    (has('data', 'include') || !has('alert', 'tellme', 'subscribe', 'snooze'))
  )
    return null;
  return (
    whenever(evidence, has) ??
    off(evidence, has) ??
    changed(evidence, has) ??
    putOff(evidence, has) ??
    listed(evidence, has) ??
    on(evidence, has)
  );
}

function whenever({ quantities, over100 }: Evidence, has: Has): Vote | null {
  if (has('stop', 'recommend', 'support', 'why', 'fresh', 'howmany', 'settings')) return null;
  const event = quantities.comparator !== undefined || has('drop', 'grow', 'low', 'change') || over100;
  if (!has('when') || !event || !has('tellme', 'alert', 'subscribe', 'channel')) return null;
  return sure('nudge_subscribe', 'tell me when');
}

function off(evidence: Evidence, has: Has): Vote | null {
  const { schedule, items } = evidence;
  const explicit = items.some(({ text, kind }) => kind === 'concept' && SIGN_OFF.test(text));
  const about = has('alert', 'subscriptions') || (schedule.cadence !== undefined && !has('snooze'));
  if (!explicit && !(has('stop') && about)) return null;
  if (has('threshold')) return null;
  const until = has('per.until', 'snooze') || later(evidence, has) || forWhile(items);
  if (schedule.snooze !== undefined && schedule.cadence === undefined && until)
    return sure('nudge_snooze', 'quiet for a while');
  return explicit && !about && !has('stop')
    ? maybe('nudge_unsubscribe', 'stop')
    : sure('nudge_unsubscribe', 'stop + notification');
}

function changed({ schedule, quantities, items }: Evidence, has: Has): Vote | null {
  const about = has('alert') || has('threshold');
  const slot =
    schedule.statedCadence !== undefined || schedule.day !== undefined || schedule.time !== undefined;
  const mine = items.some(({ text }) => text === 'my') || has('instead', 'make', 'settings');
  if (
    has('threshold') &&
    (has('alert', 'settings', 'make', 'drop', 'grow') ||
      quantities.quoted !== undefined ||
      quantities.bare !== undefined) &&
    !has('when')
  )
    return sure('nudge_settings', 'threshold of notifications');
  if (has('when') || (quantities.comparator !== undefined && !has('settings'))) return null;
  if (about && slot && has('instead', 'settings', 'make') && !has('subscriptions'))
    return sure('nudge_settings', 'notification at another time');
  if (about && slot && mine && !has('summary', 'adoption', 'subscribe'))
    return maybe('nudge_settings', 'my notification + time');
  if (about && has('settings') && !has('subscribe', 'drop', 'grow', 'list'))
    return sure('nudge_settings', 'change + notification');
  if (!about && has('settings') && items.length <= 3 && !has('language', 'adoption'))
    return maybe('nudge_settings', 'settings');
  return null;
}

function putOff(evidence: Evidence, has: Has): Vote | null {
  const { schedule, items, metric } = evidence;
  if (metric !== undefined && schedule.snooze === undefined) return null;
  if (schedule.cadence !== undefined || has('include', 'partnercenter', 'settings')) return null;
  const coming = later(evidence, has);
  if (has('snooze'))
    return coming || schedule.snooze !== undefined || items.length <= 4 || has('alert')
      ? sure('nudge_snooze', 'later')
      : maybe('nudge_snooze', 'later');
  const other =
    metric !== undefined ||
    has('recommend', 'highest', 'lowest', 'customers', 'trend') ||
    /meeting|visit|present|打ち合わせ|会議|定例|訪問/.test(evidence.text);
  if (coming && !other && has('tellme', 'show', 'alert', 'subscribe', 'stop'))
    return sure('nudge_snooze', 'a day to come');
  return null;
}

function listed({ items }: Evidence, has: Has): Vote | null {
  if (has('otherpartners', 'partnercenter', 'export', 'make')) return null;
  if (has('customers') && has('howmany', 'all') && !has('alert')) return null;
  const asks = items.some(({ text }) => ASKS.test(text)) || has('list', 'which', 'show');
  if (has('subscriptions') && (asks || !has('subscribe')))
    return has('own') && !has('alert')
      ? maybe('nudge_list', 'what is subscribed to')
      : sure('nudge_list', 'what is subscribed to');
  if (has('alert') && has('list') && !has('subscribe', 'settings', 'lowest', 'highest'))
    return sure('nudge_list', 'list of notifications');
  if (has('alert') && has('include') && !has('subscribe', 'settings', 'tellme', 'when', 'stop', 'fresh'))
    return maybe('nudge_list', 'is there a notification');
  if (has('alert') && asks && !has('subscribe', 'settings', 'tellme', 'when', 'drop', 'grow'))
    return maybe('nudge_list', 'which notifications');
  return null;
}

function on({ subjects, schedule, items, metric }: Evidence, has: Has): Vote | null {
  const cadence = schedule.cadence !== undefined;
  const explicit = items.some(({ text, kind }) => kind === 'concept' && SIGN_UP.test(text));
  if (explicit && !has('why', 'export')) return sure('nudge_subscribe', 'sign up');
  if (has('alert') && (cadence || has('subscribe'))) return sure('nudge_subscribe', 'notification + cadence');
  if (cadence && (schedule.day !== undefined || schedule.time !== undefined) && !has('fresh', 'include'))
    return sure('nudge_subscribe', 'day and cadence');
  if (cadence && items.some(({ text }) => WISH.test(text)) && !has('trend', 'fresh'))
    return sure('nudge_subscribe', 'a wish + cadence');
  if (cadence && has('subscribe', 'tellme') && !has('trend', 'export'))
    return sure('nudge_subscribe', 'send + cadence');
  if (cadence && has('summary', 'data', 'show', 'lowest', 'highest') && !has('trend', 'include', 'fresh'))
    return maybe('nudge_subscribe', 'cadence');
  if (has('alert') && subjects.customers.length > 0 && !has('why'))
    return metric === undefined
      ? sure('nudge_subscribe', 'notification + customer')
      : maybe('nudge_subscribe', 'notification + customer');
  if (has('alert') && has('tellme') && items.length <= 3) return maybe('nudge_subscribe', 'notify me');
  return null;
}

/** 2週間止めて: how long, right before what stops. */
function forWhile(items: Evidence['items']): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'number' || !['days', 'weeks', 'months', 'hours'].includes(item.unit)) return false;
    const after = items.slice(at + 1).find(({ kind }) => kind !== 'kana');
    return after?.kind === 'concept' && after.concepts.includes('stop');
  });
}

/** A day or time to come: tomorrow, next week, 3日後, in two weeks. */
function later({ items }: Evidence, has: Has): boolean {
  if (has('per.tomorrow', 'per.next_week', 'per.next_month', 'per.day_after_tomorrow')) return true;
  return items.some((item, at) => {
    if (item.kind !== 'number' || !['days', 'weeks', 'months', 'hours', 'years'].includes(item.unit))
      return false;
    if (/^(?:後|あと|先)/.test(items[at + 1]?.text ?? '')) return true;
    return items[at - 1]?.text === 'in';
  });
}
