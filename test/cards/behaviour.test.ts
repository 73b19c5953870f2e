import { describe, expect, it } from 'vitest';
import { render } from '../../cards/render.ts';
import type { View } from '../../cards/reply.ts';
import type { Outcome } from '../../core/answer.ts';
import type { Ask } from '../../core/answers/ask.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import { ask, OUTCOMES } from './fixtures.ts';
import { buttons, nodes, shownTexts } from './rules.ts';

const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };
const view = (code: 'en' | 'ja' = 'en', more: Partial<View> = {}): View => ({
  language: LANGUAGES[code],
  moment,
  place: 'personal',
  ...more,
});
const rendered = (name: string, code: 'en' | 'ja' = 'en') => render(OUTCOMES[name]!, view(code));
const asked = (button: Readonly<Record<string, unknown>> | undefined) =>
  (button?.['data'] as { question: unknown } | undefined)?.question;

describe('a list', () => {
  it('offers the next ten first, as a whole question', () => {
    const [first] = rendered('rank').card!.actions!;
    expect(first!.title).toBe('Next 10');
    expect(asked(first as never)).toEqual(
      ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage', offset: 10 }),
    );
  });

  it('says how many are left on the last page', () => {
    const answer = { ...OUTCOMES['rank']!, total: 13 } as Outcome;
    expect(render(answer, view()).card!.actions![0]!.title).toBe('Next 3');
    expect(render(answer, view('ja')).card!.actions![0]!.title).toBe('次の3件');
  });

  it('gives customers that show the same figure the same rank', () => {
    const lines = rendered('rank-ties')
      .text.split('\n')
      .filter((line) => /^\d+\. /.test(line));
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['11.', '11.', '13.']);
    expect(lines[0]).toContain('tied');
    expect(lines[2]).not.toContain('tied');
  });

  it('opens a customer by a tap on its line', () => {
    const taps = [...nodes(rendered('rank').card)].flatMap(([, node]) =>
      node['selectAction'] ? [node['selectAction']] : [],
    );
    expect(taps).toHaveLength(10);
    expect(asked(taps[0] as never)).toEqual(ask('customer_summary', ['c0']));
  });

  it('counts who was left out and why', () => {
    expect(rendered('rank').text).toContain('Left out: 9 customers (6 too few seats, 3 no data).');
    expect(rendered('rank', 'ja').text).toContain('対象外：9社（シート数が少ない 6社、データなし 3社）。');
  });
});

describe('what was assumed', () => {
  it('is said, and one tap asks otherwise', () => {
    const { card, text } = rendered('trend');
    expect(text).toContain('Assumed: the last 6 months');
    const chips = buttons(card!).filter((button) => /^The last/.test(String(button['title'])));
    expect(chips.map((chip) => chip['title'])).toEqual(['The last 3 months', 'The last year']);
    expect(asked(chips[0])).toEqual(ask('trend', ['litware'], { window: 'P3M' }));
  });

  it('carries the choice to be remembered', () => {
    const chip = buttons(rendered('metric-deployment-own', 'ja').card!).find(
      (button) => button['title'] === '使用率で見る',
    );
    expect(asked(chip)).toMatchObject({ metric: 'usage', remember: 'introduction_rate' });
  });
});

describe('data', () => {
  it('that is old is called old in words', () => {
    expect(rendered('metric-half-known').text).toContain('Old data: 41 days old, normally at most 14 days');
    expect(rendered('metric-half-known', 'ja').text).toContain('古いデータです（41日前。通常は14日以内）');
  });

  it('that is made up is labelled wherever a figure of it stands', () => {
    for (const code of ['en', 'ja'] as const) {
      for (const outcome of Object.values(OUTCOMES)) {
        if (!('numerator' in outcome) || !outcome.notes.some((note) => note.kind === 'sample_data')) continue;
        const { card, text } = render(outcome, view(code));
        const label = LANGUAGES[code].notes.sample;
        expect(text).toContain(label);
        expect(shownTexts(card!).some((shown) => shown.endsWith(label))).toBe(true);
      }
    }
  });
});

describe('a question asked back', () => {
  const alike = (names: Record<string, string>): Ask => ({ ...(OUTCOMES['ask-alike'] as Ask), names });
  const titles = (outcome: Outcome) => render(outcome, view()).card!.actions!.map((action) => action.title);

  it('tells customers of one name apart by their domain', () => {
    expect(titles(alike({ a: 'Contoso', b: 'Contoso' }))).toEqual([
      'Contoso (a.example)',
      'Contoso (b.example)',
    ]);
  });

  it('says no domain where the names differ', () => {
    expect(titles(alike({ a: 'Contoso', b: 'Fabrikam' }))).toEqual(['Contoso', 'Fabrikam']);
  });

  it('lists names that do not fit a button in full, and numbers the buttons', () => {
    const long = '独立行政法人国際産業技術振興機構西日本支部第二事業所';
    const { card, text } = render(alike({ a: long, b: long }), view());
    expect(text).toContain(`1: ${long} (a.example)`);
    expect(card!.actions!.map((action) => action.title?.slice(0, 2))).toEqual(['1:', '2:']);
  });
});

describe('in a group', () => {
  const elsewhere = view('en', {
    place: 'group',
    personalChatUrl: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot',
  });

  it('figures are refused with a way to the personal chat', () => {
    const { card } = render(OUTCOMES['denied']!, elsewhere);
    expect(card!.actions).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Continue in personal chat',
        url: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot',
      },
    ]);
  });

  it('a guest is not sent there', () => {
    expect(render(OUTCOMES['denied-guest']!, elsewhere).card!.actions).toEqual([]);
  });
});

describe('a reply', () => {
  it('asks for an opinion only where there was an answer', () => {
    expect(rendered('metric').feedback).toBe(true);
    for (const name of ['greeting', 'ask-customer', 'denied', 'fault', 'unclear'])
      expect(rendered(name).feedback).toBe(false);
  });

  it('is the same twice: nothing is random, nothing is kept', () => {
    for (const name of Object.keys(OUTCOMES)) expect(rendered(name)).toEqual(rendered(name));
  });

  it('leaves the outcome it was made from as it was', () => {
    for (const [name, outcome] of Object.entries(OUTCOMES)) {
      const before = structuredClone(outcome);
      rendered(name);
      expect(outcome).toEqual(before);
    }
  });
});
