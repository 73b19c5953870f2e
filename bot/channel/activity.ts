import type { Activity } from 'botbuilder';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean => typeof value === 'string' && value.length > 0;
const isText = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
const isAccount = (value: unknown): boolean =>
  isObject(value) && isName(value['id']) && isText(value['name']) && isText(value['aadObjectId']);
const isConversation = (value: unknown): boolean =>
  isObject(value) && isName(value['id']) && isText(value['tenantId']) && isText(value['conversationType']);
const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '');
const listOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(check);

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

/** What every activity must have for anything to be done with it. */
const NEEDED: Checks = {
  type: isName,
  channelId: isName,
  serviceUrl: isWebAddress,
  conversation: isConversation,
};
/** What a person's doing must have besides: who, and to whom. */
const NEEDED_OF_A_PERSON: Checks = { from: isAccount, recipient: isAccount };
/** What may be absent, but not of another shape: these are read here or by the SDK. */
const SHAPES: Checks = {
  id: (value) => typeof value === 'string',
  name: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  locale: (value) => typeof value === 'string',
  localTimezone: (value) => typeof value === 'string',
  replyToId: (value) => typeof value === 'string',
  action: (value) => typeof value === 'string',
  deliveryMode: (value) => typeof value === 'string',
  from: isAccount,
  recipient: isAccount,
  entities: listOf(isObject),
  attachments: listOf(isObject),
  membersAdded: listOf(isAccount),
  membersRemoved: listOf(isAccount),
  reactionsAdded: listOf(isObject),
  reactionsRemoved: listOf(isObject),
  channelData: isObject,
  timestamp: isTime,
  localTimestamp: isTime,
  expiration: isTime,
};

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** An activity out of a request's body, or what is wrong with it. The body is anybody's: nothing about it is believed. */
export function parseActivity(body: unknown): { readonly activity: Activity } | { readonly problem: string } {
  if (!isObject(body)) return { problem: 'the body is not a JSON object' };
  const personal = body['type'] === 'message' || body['type'] === 'invoke';
  const needed = personal ? { ...NEEDED, ...NEEDED_OF_A_PERSON } : NEEDED;
  for (const [field, fits] of Object.entries(needed))
    if (!fits(body[field])) return { problem: `${field} is missing or of a wrong shape` };
  for (const [field, fits] of Object.entries(SHAPES))
    if (body[field] !== undefined && body[field] !== null && !fits(body[field]))
      return { problem: `${field} is of a wrong shape` };
  return { activity: withDates(withoutNulls(body)) };
}

const withoutNulls = (body: Fields): Fields =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => value !== null && key !== '__proto__'));

/** The SDK's activities hold dates where the wire holds text. */
function withDates(body: Fields): Activity {
  const dates = ['timestamp', 'localTimestamp', 'expiration'].flatMap((field) => {
    const raw = body[field];
    if (typeof raw !== 'string') return [];
    return [
      [field, new Date(raw)],
      [`raw${field[0]!.toUpperCase()}${field.slice(1)}`, raw],
    ];
  });
  return { ...body, ...Object.fromEntries(dates) } as unknown as Activity;
}
