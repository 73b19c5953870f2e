import type { ContentFormat, Scenario } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { wantsNote } from './note.ts';

function scenarioOf({ concepts }: Evidence): Scenario {
  if (concepts.has('upsell')) return 'upsell';
  return concepts.has('support') ? 'support_volume' : 'low_adoption';
}

/** A wish for a kind of material alone says nothing of the occasion. */
export function scenarioSaid(e: Evidence): Scenario | undefined {
  const stated = [
    'upsell',
    'support',
    'notused',
    'low',
    'lowest',
    'recommend',
    'novalue',
    'adoption',
    'why',
  ].some((one) => e.concepts.has(one));
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
