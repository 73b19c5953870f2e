import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { message, post } from '../bot/support/activities.ts';
import { openBot } from '../bot/support/bot.ts';
import { startConnector } from '../bot/support/connector.ts';
import { compare, print } from './table.ts';

/** A whole turn over HTTP, reply sent to the connector, against the least any server could do: take it, post a constant. */
const bot = await openBot();
const connector = await startConnector();
const floor = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  JSON.parse(body);
  await fetch(`${connector.url}v3/conversations/a/activities/b`, {
    method: 'POST',
    body: '{"type":"message"}',
  });
  response.end();
});
await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
const floorUrl = `http://127.0.0.1:${(floor.address() as AddressInfo).port}`;

print(
  'A turn over HTTP, one at a time (sample portfolio)',
  await compare(
    {
      'floor: node:http and a constant': () => post(floorUrl, message(connector.url, { text: 'x' })),
      'thanks (words only)': () => bot.say('thanks'),
      'what is Contoso’s usage %?': () => bot.say("what's Contoso's usage %?"),
      'コントソの使用率は？': () => bot.say('コントソの使用率は？'),
      'Fabrikam’s adoption summary': () => bot.say("give me Fabrikam's adoption summary"),
      'who is below 40% deployment?': () => bot.say('who is below 40% deployment?'),
      'nothing that can be read': () => bot.say('qwerty uiop'),
    },
    300,
  ),
);
await bot.close();
await connector.close();
floor.close();
floor.closeAllConnections();
