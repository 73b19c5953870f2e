import type { ContentFormat, Scenario } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { has, says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { wantsNote } from './note.ts';

/** All that was bought is in use. */
const USED_UP = pattern('advice.usedUp');

function scenarioOf({ concepts, items }: Evidence): Scenario {
  if (concepts.has('upsell') || items.some((item) => has(item, 'high') && USED_UP.test(item.text)))
    return 'upsell';
  return concepts.has('support') ? 'support_volume' : 'low_adoption';
}

/** A wish for a kind of material alone says nothing of the occasion. */
export function scenarioSaid(e: Evidence): Scenario | undefined {
  const stated = says(
    e.concepts,
    'upsell',
    'support',
    'notused',
    'low',
    'lowest',
    'recommend',
    'novalue',
    'adoption',
    'why',
  );
  const bare = contentOf(e) !== undefined || wantsNote(e);
  return bare && !stated ? undefined : scenarioOf(e);
}

const FORMATS: readonly ContentFormat[] = [
  'case_study',
  'testimonial',
  'video',
  'blog',
  'self_service',
  'training',
];

/** The kind of material wished for. */
export function contentOf({ concepts }: Evidence): ContentFormat | undefined {
  return FORMATS.find((format) => concepts.has(`content.${format}`));
}
