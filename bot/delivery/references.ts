import type { Activity } from 'botbuilder';
import { personRecipient } from '../../core/nudges/rule.ts';
import type { NudgeStore, Reference } from '../../core/nudges/store.ts';
import { conversationOf, personKeyOf, placeOf } from '../channel/person.ts';

/** Where people can be reached, kept up to date with every word they say. */
export interface References {
  /** After every inbound activity: who spoke can be reached there, even if they could not be before. */
  remember(activity: Activity, now: Date): Promise<void>;
  /** The bot was taken out: nothing more is sent there, also not what waits. */
  forget(activity: Activity, now: Date): Promise<void>;
  /** Who spoke is not of the organisation: nothing more is sent to them. */
  shut(activity: Activity, now: Date): Promise<void>;
}

/** `mayTell`: whether anything may be sent to people of this tenant unasked. */
export function referencesIn(
  store: Pick<NudgeStore, 'remember' | 'withdraw'>,
  mayTell: (tenantId: string) => boolean,
): References {
  return {
    async remember(activity, now) {
      const key = keyOf(activity);
      const { tenantId } = activity.conversation;
      if (!key || !tenantId || !mayTell(tenantId)) return;
      await store.remember({ key, tenantId, reference: referenceOf(activity), seenAt: now.toISOString() });
    },
    async forget(activity, now) {
      const key = keyOf(activity);
      if (key) await store.withdraw(key, { kind: 'ended', why: 'uninstalled', at: now.toISOString() });
    },
    async shut(activity, now) {
      const person = personKeyOf(activity);
      if (!person) return;
      await store.withdraw(personRecipient(person), { kind: 'ended', why: 'guest', at: now.toISOString() });
    },
  };
}

function keyOf(activity: Activity): string | undefined {
  if (!activity.conversation?.id || !activity.from?.id || !activity.recipient?.id) return undefined;
  const person = personKeyOf(activity);
  if (placeOf(activity) === 'personal') return person && personRecipient(person);
  return `conversation/${activity.conversation.tenantId}/${conversationOf(activity)}`;
}

const referenceOf = (activity: Activity): Reference => ({
  channelId: activity.channelId,
  serviceUrl: activity.serviceUrl,
  conversation: conversationOf(activity),
  bot: activity.recipient.id,
  // who spoke last in a channel is no part of where it is
  ...(placeOf(activity) === 'personal' ? { user: activity.from.id } : {}),
});
