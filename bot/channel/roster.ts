import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Config } from '../config.ts';
import { rejectedBy } from './deadline.ts';
import { personKeyOf } from './person.ts';

/** Whose person somebody is, as the roster of the conversation tells. */
export type Standing =
  | 'ours'
  /** a guest, or of another organisation */
  | 'guest'
  /** the roster did not tell */
  | 'unknown';

export interface Roster {
  standingOf(context: TurnContext): Promise<Standing>;
}

export type RosterConfig = Pick<Config, 'identity' | 'allowedTenants' | 'admitGuests'>;

const KEPT_MS = 3_600_000;
const MOST_KEPT = 10_000;
/** A person waits for the answer that comes after this one. */
const TOLD_WITHIN_MS = 3000;

/** Asks the roster who somebody is, once an hour and person; what it did not tell is asked again next time. */
export function createRoster(config: RosterConfig, now: () => Date): Roster {
  const known = new Map<string, { readonly until: number; readonly standing: Promise<Standing> }>();
  return {
    async standingOf(context) {
      const { activity } = context;
      const person = personKeyOf(activity);
      // other channels have no roster, and events of a conversation no person
      if (config.admitGuests || activity.channelId !== 'msteams' || !person) return 'ours';
      const key = JSON.stringify([person.tenantId, person.userId]);
      const time = now().getTime();
      const before = known.get(key);
      if (before && before.until > time) return before.standing;
      known.delete(key);
      if (known.size >= MOST_KEPT) known.delete(known.keys().next().value ?? '');
      const standing = ask(context, config);
      known.set(key, { until: time + KEPT_MS, standing });
      if ((await standing) === 'unknown') known.delete(key);
      return standing;
    },
  };
}

/** Without authentication nobody vouches for anybody, so a roster that does not tell stops nobody either. */
async function ask(context: TurnContext, config: RosterConfig): Promise<Standing> {
  const silent = config.identity ? 'unknown' : 'ours';
  const { from, conversation } = context.activity;
  try {
    const member: Member = await Promise.race([
      TeamsInfo.getMember(context, from.id),
      rejectedBy(AbortSignal.timeout(TOLD_WITHIN_MS)),
    ]);
    const tenants = config.allowedTenants === 'any' ? [conversation.tenantId] : config.allowedTenants;
    return standingIn(member, tenants) ?? silent;
  } catch {
    return silent;
  }
}

/** What is used of a member (Teams: `TeamsChannelAccount`); anything may be missing. */
interface Member {
  readonly tenantId?: unknown;
  readonly userRole?: unknown;
  readonly userPrincipalName?: unknown;
}

/** A guest's name in our directory holds #EXT#; people of other organisations in a shared channel keep their own tenant. */
function standingIn(
  { tenantId, userRole, userPrincipalName }: Member,
  ours: readonly (string | undefined)[],
): Standing | undefined {
  const told = [tenantId, userRole, userPrincipalName].filter((one) => typeof one === 'string');
  if (told.length === 0) return undefined;
  const outside = /^(guest|anonymous)$/i.test(String(userRole)) || /#EXT#/i.test(String(userPrincipalName));
  const foreign =
    typeof tenantId === 'string' && !ours.some((id) => id?.toLowerCase() === tenantId.toLowerCase());
  return outside || foreign ? 'guest' : 'ours';
}
