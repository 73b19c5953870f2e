import { measuresOf } from '../../core/nudges/measure.ts';
import { type Rule, recipientOf } from '../../core/nudges/rule.ts';
import type { Page } from '../../core/nudges/store.ts';
import { watchedBy } from '../../core/nudges/watched.ts';
import type { Sight } from './people.ts';

/** Figures looked at in one transaction, which holds up everything else of this process: about a tenth of a second. */
const LOOKS = 50_000;

/** The first recipients of a page that are decided on together: few where their rules watch many customers, at least one. */
export function portionOf({ recipients, rules }: Page, sight: Sight, looks = LOOKS): Page {
  const left = new Map<string, number>();
  for (const { rule } of rules) {
    const key = recipientOf(rule);
    left.set(key, (left.get(key) ?? 0) + looksOf(rule, sight));
  }
  let sum = 0;
  const kept = recipients.findIndex((key) => {
    sum += left.get(key) ?? 0;
    return sum > looks;
  });
  if (kept < 0) return { recipients, rules };
  const few = recipients.slice(0, Math.max(1, kept));
  return { recipients: few, rules: rules.filter(({ rule }) => few.includes(recipientOf(rule))) };
}

const looksOf = (rule: Rule, sight: Sight): number =>
  rule.kind === 'digest' ? 0 : watchedBy(rule, sight(rule.owner) ?? []).length * measuresOf(rule).length;
