import { once } from 'node:events';
import type { Activity } from 'botbuilder';
import WebSocket from 'ws';

interface Event {
  readonly action: string;
  readonly actionConversationId?: string;
  readonly message?: Partial<Activity> & { readonly messageId?: string };
}
interface Config {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: { readonly id: string };
  readonly personalChat: { readonly id: string };
  readonly groupChats: readonly [{ readonly id: string }];
}
export type Shown = Partial<Activity> & { readonly messageId?: string };

/** A person at the Agents Playground without a browser: types, taps, and sees what the bot shows. */
export interface Client {
  type(text: string): Promise<Shown>;
  /** addresses the bot in the group chat */
  mention(text: string): Promise<Shown>;
  /** taps a card's button */
  submit(value: unknown, replyTo: Shown): Promise<Shown>;
  /** an activity as any person, in any language */
  activity(change: Record<string, unknown>): Promise<Shown>;
  install(): Promise<Shown>;
  /** what the bot shows by itself after something else has happened */
  after(work: () => Promise<void>): Promise<Shown>;
  thumb(reaction: 'like' | 'dislike', replyTo: Shown): Promise<void>;
  close(): void;
}

export async function connectClient(url: string): Promise<Client> {
  const { config } = (await (await fetch(`${url}/_internal/v1/testConfig`)).json()) as { config: Config };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  const shown: Shown[] = [];
  let heard = () => {};
  socket.on('message', (data) => {
    const event = JSON.parse(String(data)) as Event;
    if (event.action !== 'createMessage' || event.message?.from?.id !== config.bot.id) return;
    shown.push(event.message ?? {});
    heard();
  });
  await once(socket, 'open');
  const next = async (): Promise<Shown> => {
    while (shown.length === 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      heard = resolve;
      await promise;
    }
    return shown.shift()!;
  };
  const post = async (path: string, body: unknown): Promise<void> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
    await response.text();
  };
  const then =
    <Args extends unknown[]>(send: (...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<Shown> => {
      shown.length = 0;
      await send(...args);
      return next();
    };

  const from = { id: config.currentUser.id };
  const chat = config.personalChat.id;
  const said = (conversation: string, text: string, mentions: unknown[]) =>
    post(`/_conversation/v1/conversations/${conversation}/messages`, {
      type: 'text',
      text,
      textFormat: 'plain',
      from,
      mentions,
    });
  const at = `<at>${config.bot.name}</at>`;
  return {
    type: then((text: string) => said(chat, text, [])),
    mention: then((text: string) =>
      said(config.groupChats[0].id, `${at} ${text}`, [{ mentioned: { id: config.bot.id }, text: at }]),
    ),
    submit: then((value: unknown, replyTo: Shown) =>
      post('/_conversation/v1/submit', {
        value,
        from,
        conversation: { id: chat },
        replyToId: replyTo.messageId,
      }),
    ),
    activity: then((change: Record<string, unknown>) =>
      post('/_internal/v1/customActivities', {
        type: 'message',
        id: `custom-${performance.now()}`,
        channelId: 'msteams',
        serviceUrl: `${url}/_connector`,
        from: { id: 'user-id-2', name: '山田 太郎', aadObjectId: 'aad-2' },
        recipient: config.bot,
        conversation: { id: chat, conversationType: 'personal', tenantId: config.tenantId },
        channelData: { tenant: { id: config.tenantId } },
        ...change,
      }),
    ),
    install: then(() => post(`/_debug/conversation/${chat}/installation`, {})),
    after: then((work: () => Promise<void>) => work()),
    thumb: (reaction, replyTo) =>
      post('/_conversation/v1/invoke', {
        name: 'message/submitAction',
        value: { actionName: 'feedback', actionValue: { reaction, feedback: '' } },
        from,
        conversation: { id: chat },
        replyToId: replyTo.messageId,
      }),
    close: () => socket.terminate(),
  };
}
