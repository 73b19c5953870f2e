import type { Recipient } from './store.ts';

/** Why nothing can be sent to somebody now; nothing where it can. */
export function whyUnreachable(to: Recipient | undefined, now: string): string | undefined {
  if (!to) return 'never_met';
  if (to.reach.kind === 'ended') return to.reach.why;
  return to.reach.kind === 'suspended' && to.reach.until > now ? to.reach.why : undefined;
}
