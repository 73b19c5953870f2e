import type { Evidence } from '../evidence.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** What a figure would be if something were different. */
export function suppositions({ subjects, quantities, items, text }: Evidence, has: Has): Vote | null {
  const cause =
    subjects.withoutCause !== undefined ||
    (has('without') && has('cause.trial', 'cause.turnover', 'cause.lapsed'));
  if ((subjects.without !== undefined || cause) && subjects.exclude.length === 0 && !has('alert', 'why'))
    return sure('what_if', 'without');
  if (has('alert', 'snooze', 'export')) return null;
  const { people, licenses, quoted, threshold, unit } = quantities;
  const percent = quoted !== undefined || (threshold !== undefined && unit === 'percent');
  const given = /割り?当て(?:たら|れば|ると|た場合)|付与(?:したら|すれば|すると|した場合)/.test(text);
  if (licenses !== undefined && given) return sure('what_if', 'licences assigned');
  const supposed =
    has('whatif') ||
    (has('when') && !has('tellme', 'subscribe')) ||
    items.some((item) => /^(?:if|say|when|with|たら|なら)$/.test(item.text));
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
