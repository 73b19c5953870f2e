import type { Concept } from '../lexicon/concepts.ts';
/** The kinds of material that can be asked for. */
export const CONTENT: readonly Concept[] = [
  'content.case_study',
  'content.testimonial',
  'content.blog',
  'content.video',
  'content.training',
  'content.self_service',
];
