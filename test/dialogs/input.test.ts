import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE } from '../../core/reading/text/normalize.ts';
import { inputOf } from '../../dialogs/input.ts';

const said = (change: Partial<Activity>): Activity =>
  ({ type: 'message', recipient: { id: '28:bot' }, ...change }) as Activity;
const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id, name: 'x' }, text });

describe('what was typed', () => {
  it.each([
    ['usage of Contoso', 'usage of Contoso'],
    ['  usage\tof   Contoso ', 'usage of Contoso'],
    ['<p>usage of <strong>Contoso</strong></p>', 'usage of Contoso'],
    ['usage of **Contoso**', 'usage of Contoso'],
    ['usage of `Contoso`', 'usage of Contoso'],
    ['who is < 40% and > 20%?', 'who is < 40% and > 20%?'],
    ['who is &lt; 40%?', 'who is < 40%?'],
    ['City Power &amp; Light', 'City Power & Light'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['usage&nbsp;of&nbsp;Contoso', 'usage of Contoso'],
    ['<a href="https://example.com">Contoso</a> usage', 'Contoso usage'],
    ['コントソの<b>使用率</b>は？', 'コントソの使用率は？'],
    ['one\ntwo', 'one\ntwo'],
  ])('%j is read as %j', (text, expected) => {
    expect(inputOf(said({ text })).text).toBe(expected);
  });

  it('loses the mention of the bot and keeps those of people', () => {
    const text = '<at>Uptake</at> what did <at>Megan</at> ask?';
    const entities = [mention('28:bot', '<at>Uptake</at>'), mention('29:megan', '<at>Megan</at>')];
    expect(inputOf(said({ text, entities })).text).toBe('what did Megan ask?');
  });

  it('is empty where only a file was sent', () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }];
    expect(inputOf(said({ attachments }))).toEqual({ text: '' });
  });

  it('survives entities of any shape', () => {
    const entities = [{ type: 'mention' }, { type: 'mention', mentioned: null, text: 7 }, {}];
    expect(inputOf(said({ text: 'hi', entities: entities as never })).text).toBe('hi');
  });

  it('is bounded work, whatever it is', () => {
    const text = '<p '.repeat(5000);
    expect(inputOf(said({ text })).text).toBe(text.replace(/\s+/g, ' ').trim());
    // longer, and it is too long to be read, with its markup or without
    const long = `${'<b></b>'.repeat(50_000)}usage`;
    expect(inputOf(said({ text: long })).text?.length).toBeGreaterThan(LONGEST_MESSAGE);
  });

  it('loses only what is written as a mention, however many name the bot, and each once', () => {
    const entities = [' ', 'a', 'Contoso', '<at>Uptake</at>'].flatMap((text) =>
      Array.from({ length: 300 }, () => mention('28:bot', text)),
    );
    const text = '<at>Uptake</at> usage of Contoso';
    expect(inputOf(said({ text, entities })).text).toBe('usage of Contoso');
  });
});

describe('what a button carried', () => {
  const question = { intent: 'help', customers: [] };

  it('comes as the value of a message', () => {
    expect(inputOf(said({ value: { question } })).payload).toEqual({ question });
  });

  it('comes as the data of an Action.Execute', () => {
    const value = { action: { type: 'Action.Execute', data: { question } } };
    expect(inputOf(said({ type: 'invoke', value })).payload).toEqual({ question });
  });

  it('counts before the words that some clients send along', () => {
    expect(inputOf(said({ text: 'Help', value: { question } })).payload).toEqual({ question });
    expect(inputOf(said({ text: 'Help', value: {} }))).toEqual({ text: 'Help' });
  });
});
