import type { Activity } from 'botbuilder';
import type { Person } from '../../core/person.ts';
import type { LanguageCode } from '../../core/question.ts';
import type { PersonKey, Preferences, StateStore } from '../../core/store/state.ts';
import type { Moment } from '../../core/time.ts';

/** Who an admitted activity is from: what the gate believes of it. Nobody where it tells of a conversation alone. */
export function personKeyOf({ conversation, from }: Activity): PersonKey | undefined {
  const { tenantId } = conversation;
  return tenantId && from?.aadObjectId ? { tenantId, userId: from.aadObjectId } : undefined;
}

/** Somebody of whom nothing is known and nothing is kept; shown only what everybody may read. */
export const nobodyOf = (activity: Activity): Person => ({
  tenantId: activity.conversation.tenantId ?? '',
  userId: '',
  place: 'group',
  preferences: {},
  conversation: conversationOf(activity),
});

/** Where it was said. A place that is not known to be personal is not. */
export function placeOf(activity: Activity): Person['place'] {
  switch (activity.conversation.conversationType) {
    case 'personal':
      return 'personal';
    case 'channel':
      return 'channel';
    case undefined:
      // Teams always says; other channels may not know of kinds
      return activity.channelId === 'msteams' || activity.conversation.isGroup ? 'group' : 'personal';
    default:
      return 'group';
  }
}

/** The person with what is known of them; what the client tells of language and zone is kept for turns that tell nothing. */
export async function personOf(activity: Activity, state: StateStore): Promise<Person> {
  const key = personKeyOf(activity);
  if (!key) return nobodyOf(activity);
  const preferences = await state.preferences(key);
  const news = newsOf(activity, preferences);
  if (Object.keys(news).length > 0) await state.setPreferences(key, news);
  return {
    ...key,
    place: placeOf(activity),
    preferences: { ...preferences, ...news },
    conversation: conversationOf(activity),
    ...(activity.from?.name ? { name: activity.from.name } : {}),
  };
}

/** A conversation in a channel is a thread of it; what is sent there later begins a new one. */
export const conversationOf = (activity: Activity): string =>
  activity.conversation.id.replace(/;messageid=.*$/, '');

/** The language a client is set to. */
export const clientLanguageOf = ({ locale }: Pick<Activity, 'locale'>): LanguageCode =>
  locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';

/** Teams' link into the personal chat with the bot that was spoken to. */
export function personalChatUrlOf({ channelId, recipient }: Activity): string | undefined {
  if (channelId !== 'msteams' || !recipient?.id) return undefined;
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id)}`;
}

/** The instant of a turn, in the zone of its person. */
export function momentOf(person: Person, now: Date): Moment {
  return { instant: now.toISOString(), zone: person.preferences.zone ?? 'UTC' };
}

function newsOf(activity: Activity, known: Preferences): Partial<Preferences> {
  const client = (activity.entities ?? []).find((entity) => entity.type === 'clientInfo') as
    | { readonly timezone?: unknown; readonly locale?: unknown }
    | undefined;
  const zone = zoneFrom(client?.timezone) ?? zoneFrom(activity.localTimezone);
  const locale = localeFrom(activity.locale) ?? localeFrom(client?.locale);
  return {
    ...(zone && zone !== known.zone ? { zone } : {}),
    ...(locale && locale !== known.locale ? { locale } : {}),
  };
}

function zoneFrom(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.length > 64) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function localeFrom(tag: unknown): string | undefined {
  if (typeof tag !== 'string' || tag.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
