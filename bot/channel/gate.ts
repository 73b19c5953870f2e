import type { Activity } from 'botbuilder';
import type { Config } from '../config.ts';
import { isLoopbackUrl } from './loopback.ts';

/** Why an authenticated activity is turned away. */
export type Refusal = 'foreign_tenant' | 'foreign_service_url';

/**
 * Who may talk to the bot, decided before anything is computed. With authentication on: the tenants allowed, and every
 * tenant the activity names must be among them. With it off: only a channel on this machine, or a caller could have the
 * bot send its answers to any address.
 */
export function refusalOf(
  activity: Activity,
  config: Pick<Config, 'allowedTenants' | 'identity'>,
): Refusal | undefined {
  if (!config.identity && !isLoopbackUrl(activity.serviceUrl)) return 'foreign_service_url';
  const { allowedTenants } = config;
  if (allowedTenants === 'any') return undefined;
  const named = tenantsOf(activity);
  const allowed = named.length > 0 && named.every((tenant) => allowedTenants.includes(tenant.toLowerCase()));
  return allowed ? undefined : 'foreign_tenant';
}

/** The tenants an activity names, in the places Teams names them. */
export function tenantsOf(activity: Activity): readonly string[] {
  const tenant = (activity.channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id;
  return [activity.conversation.tenantId, tenant].filter(
    (id): id is string => typeof id === 'string' && id.length > 0,
  );
}
