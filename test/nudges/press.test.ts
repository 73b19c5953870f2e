import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../../bot/show.ts';
import type { Outcome } from '../../core/answer.ts';
import type { NudgeDoneAnswer } from '../../core/nudges/answers.ts';
import type { Question } from '../../core/question.ts';
import { type Button, buttonsIn } from '../bot/support/buttons.ts';
import { MOMENT } from '../core/intents/sample-world.ts';
import { type Desk, openDesk, person } from './desk.ts';

const questionIn = (button: Button): Question =>
  (button.data as unknown as { readonly question: Question }).question;
const isAbout = ({ intent, act }: Question): boolean =>
  intent === 'nudge_snooze' || intent === 'nudge_unsubscribe' || act !== undefined;

/** Every button of a real card about its nudge, pressed by its person, again, by others, and late. */
describe('every button of a nudge', () => {
  let desk: Desk;
  const who = person('sato');
  let buttons: readonly Question[];
  const words = (outcome: Outcome, code: 'en' | 'ja') =>
    show(outcome, code, { person: who, moment: MOMENT }).text.split('\n')[0];

  beforeAll(async () => {
    desk = await openDesk();
    await desk.meet(who);
    await desk.agreeTo({ intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 }, who);
    const [card] = await desk.deliver(1);
    const content = (card as { attachments: { content: unknown }[] }).attachments[0]!.content;
    buttons = buttonsIn(content).map(questionIn).filter(isAbout);
  });
  afterAll(() => desk.close());

  it('is there: acknowledge, five snoozes, five reasons, why, and stop', () => {
    const kinds = buttons.map(({ intent, act, snooze, reason }) =>
      [intent, act, snooze ?? reason].filter(Boolean).join(' '),
    );
    expect(kinds).toEqual([
      'nudge_settings acknowledge',
      ...['P1D', 'P1W', 'P2W', 'monday', 'P30D'].map((span) => `nudge_snooze ${span}`),
      ...['pilot', 'seasonal', 'leaving', 'not_ours', 'other'].map((why) => `nudge_settings dismiss ${why}`),
      'nudge_settings why',
      'nudge_unsubscribe',
    ]);
  });

  it('does nothing for somebody else, and says so in both languages', async () => {
    for (const question of buttons) {
      const outcome = await desk.respond(question, person('mallory'), 2);
      const harmless = question.act === 'why' || question.intent === 'nudge_unsubscribe';
      if (harmless) expect(outcome).toMatchObject({ form: 'sorry' });
      else {
        expect(outcome).toMatchObject({ pressed: [{ result: 'not_yours' }, { result: 'not_yours' }] });
        expect(words(outcome, 'en')).toBe('This card was sent to somebody else');
        expect(words(outcome, 'ja')).toBe('ほかの方へのお知らせです');
      }
    }
    const open = await desk.store.openEpisodes({ recipients: ['person/t/sato'] });
    expect(open.every((one) => !one.acknowledged && !one.snoozed && !one.dismissed)).toBe(true);
  });

  it('does what it says once, and says on a second press that it was done', async () => {
    const twice = async (question: Question, minutes: number) => [
      await desk.respond(question, who, minutes),
      await desk.respond(question, who, minutes + 1),
    ];
    for (const [at, question] of buttons.entries()) {
      if (question.act === 'why' || question.intent === 'nudge_unsubscribe') continue;
      const [first, again] = await twice(question, 10 + 10 * at);
      expect(first).toMatchObject({ pressed: [{ result: 'done' }, { result: 'done' }] });
      // a span counted from another minute ends at the same hour of the same day
      expect(again).toMatchObject({ pressed: [{ result: 'already' }, { result: 'already' }] });
      expect(words(again!, 'en')).toBe('Nothing to do any more');
    }
  });

  it('tells why, and stops once; undoing brings it back', async () => {
    const why = buttons.find(({ act }) => act === 'why')!;
    expect(await desk.respond(why, who, 300)).toMatchObject({ form: 'why', items: [{}, {}] });
    const stop = buttons.find(({ intent }) => intent === 'nudge_unsubscribe')!;
    const stopped = await desk.respond(stop, who, 301);
    expect(stopped).toMatchObject({ did: 'stopped', pressed: [{ result: 'done' }] });
    expect(await desk.respond(stop, who, 302)).toMatchObject({ pressed: [{ result: 'already' }] });
    const late = await desk.respond(buttons[0]!, who, 303);
    expect(late).toMatchObject({ pressed: [{ result: 'gone' }, { result: 'gone' }] });
    expect(words(late, 'en')).toBe('Nothing to do any more');
    const [undo] = (stopped as NudgeDoneAnswer).more;
    expect(await desk.respond(undo!, who, 304)).toMatchObject({ form: 'saved', how: 'restored' });
  });
});
