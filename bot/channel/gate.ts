import type { Activity } from 'botbuilder';
import type { Config } from '../config.ts';
import { isLoopbackUrl } from './loopback.ts';
import { mayHaveToken } from './service-hosts.ts';

/** Why an authenticated activity is turned away. */
export type Refusal = 'foreign_channel' | 'foreign_tenant' | 'foreign_service_url' | 'no_person';

/** The activity as it is believed, or why it is not. */
export type Admission = { readonly activity: Activity } | { readonly refusal: Refusal };

export type GateConfig = Pick<Config, 'allowedTenants' | 'identity' | 'channels' | 'serviceHosts'>;

const TEAMS = 'msteams';

/**
 * Who may talk to the bot, decided before anything is computed. With authentication on, Teams alone vouches for a tenant
 * and a person: `conversation.tenantId` and `from.aadObjectId`. What else names them was written by a client. With it off:
 * only a channel on this machine, or a caller could have the bot send its answers to any address.
 */
export function admit(activity: Activity, config: GateConfig): Admission {
  if (!config.identity)
    return isLoopbackUrl(activity.serviceUrl)
      ? { activity: takenAtItsWord(activity) }
      : { refusal: 'foreign_service_url' };
  if (!mayHaveToken(activity.serviceUrl, config.serviceHosts)) return { refusal: 'foreign_service_url' };
  if (activity.channelId === TEAMS) return admitTeams(activity, config.allowedTenants);
  return config.channels.includes(activity.channelId)
    ? { activity: apartFromTeams(activity) }
    : { refusal: 'foreign_channel' };
}

function admitTeams(activity: Activity, allowed: Config['allowedTenants']): Admission {
  const { tenantId } = activity.conversation;
  const tenants = [tenantId, channelTenantOf(activity) ?? tenantId];
  const ours = tenants.every((id) => id && (allowed === 'any' || allowed.includes(id.toLowerCase())));
  if (!ours) return { refusal: 'foreign_tenant' };
  if (isSomebodys(activity) && !activity.from.aadObjectId) return { refusal: 'no_person' };
  return { activity };
}

/** What only a person does; other activities tell of a conversation, and may name nobody. */
const isSomebodys = ({ type }: Activity): boolean => type === 'message' || type === 'invoke';

/** Without authentication nothing is vouched for; the channel's own ids stand in where Entra's are missing. */
const takenAtItsWord = (activity: Activity): Activity =>
  identified(activity, {
    tenantId: activity.conversation.tenantId ?? channelTenantOf(activity) ?? activity.channelId,
    userId: activity.from?.aadObjectId ?? activity.from?.id,
  });

/**
 * The people of another channel are whoever its clients say they are, so they are never one of Teams' people: their tenant
 * is the channel. Nothing that belongs to a person of Teams is theirs, and nothing is sent to them unasked.
 */
const apartFromTeams = (activity: Activity): Activity =>
  identified(activity, { tenantId: activity.channelId, userId: activity.from?.id });

function identified(
  activity: Activity,
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string | undefined },
): Activity {
  return {
    ...activity,
    conversation: { ...activity.conversation, tenantId },
    ...(userId ? { from: { ...activity.from, aadObjectId: userId } } : {}),
  };
}

function channelTenantOf({ channelData }: Activity): string | undefined {
  const id = (channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id;
  return typeof id === 'string' && id.length > 0 ? id : undefined;
}
