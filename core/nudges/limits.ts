/** At most so many in any stretch of this length. */
export interface RateLimit {
  readonly count: number;
  readonly ms: number;
}

/** What is sent never exceeds these, over all processes together. */
export interface Limits {
  readonly conversation: readonly RateLimit[];
  readonly tenant: readonly RateLimit[];
}

/** What Teams allows a bot (msteams-docs, bots/how-to/rate-limit.md); per tenant the smaller of the published figures. */
export const PUBLISHED: Limits = {
  conversation: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
  tenant: [{ count: 30, ms: 1_000 }],
};

/** A share of the limits; nudges take half, the rest is for answers. */
export const shareOf = (limits: Limits, share: number): Limits => ({
  conversation: limits.conversation.map((limit) => part(limit, share)),
  tenant: limits.tenant.map((limit) => part(limit, share)),
});

const part = ({ count, ms }: RateLimit, share: number): RateLimit => ({
  count: Math.max(1, Math.floor(count * share)),
  ms,
});
