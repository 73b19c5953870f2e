import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../cards/render.ts';
import type { Reply } from '../../cards/reply.ts';
import type { ExplainInflatedAnswer, Outcome } from '../../core/answer.ts';
import { CONTENT } from '../../core/catalog/content.ts';
import { directoryOf } from '../../core/directory.ts';
import { INTENTIONS } from '../../core/intents/index.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import type { LanguageCode, Question } from '../../core/question.ts';
import { MOMENT, openSampleWorld, PERSON } from '../core/intents/sample-world.ts';
import { outline } from './outline.ts';
import { breaches, lint, shownTexts } from './rules.ts';

const one = (intent: Question['intent'], customer: string, more: Partial<Question> = {}): Question => ({
  intent,
  customers: customer === '' ? [] : [customer],
  ...more,
});

/** Over the sample portfolio: every cause, every pair, all four, none; every scenario; every supposition. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'inflated-turnover': one('explain_inflated', 'wingtip'),
  'inflated-lapsed': one('explain_inflated', 'coho-winery'),
  'inflated-trial': one('explain_inflated', 'first-up'),
  'inflated-yammer': one('explain_inflated', 'contoso', { workload: 'yammer', observed: 140 }),
  'inflated-turnover-lapsed': one('explain_inflated', 'margies'),
  'inflated-turnover-trial': one('explain_inflated', 'fabrikam', { workload: 'teams', observed: 140 }),
  'inflated-turnover-yammer': one('explain_inflated', 'lucerne'),
  'inflated-lapsed-trial': one('explain_inflated', 'southridge'),
  'inflated-lapsed-yammer': one('explain_inflated', 'city-power'),
  'inflated-trial-yammer': one('explain_inflated', 'relecloud'),
  'inflated-all-four': one('explain_inflated', 'northwind-traders'),
  'inflated-unexplained': one('explain_inflated', 'datum', { without: 'trial' }),
  'inflated-not': one('explain_inflated', 'litware', { observed: 140 }),
  'inflated-quoted-row': one('explain_inflated', 'contoso', { observed: 140 }),
  'inflated-portfolio': one('explain_inflated', ''),
  'change-usage': one('explain_change', 'minato'),
  'change-so-far': one('explain_change', 'fabrikam', { compareTo: 'last_week' }),
  'change-events': one('explain_change', 'city-power'),
  'change-deployment': one('explain_change', 'lamna', { metric: 'deployment' }),
  'change-active': one('explain_change', 'lamna', { metric: 'active' }),
  'change-portfolio': one('explain_change', ''),
  'what-if-without-yammer': one('what_if', 'contoso', { without: 'yammer' }),
  'what-if-without-trial': one('what_if', 'fabrikam', { workload: 'teams', without: 'trial' }),
  'what-if-without-lapsed': one('what_if', 'coho-winery', { without: 'lapsed_subscription' }),
  'what-if-corrected': one('what_if', 'fabrikam'),
  'what-if-more-active': one('what_if', 'contoso', { workload: 'teams', addActive: 20 }),
  'what-if-hardly': one('what_if', '', { addActive: 20 }),
  'what-if-assign': one('what_if', 'wwi', { assign: 40 }),
  'what-if-assign-too-many': one('what_if', 'woodgrove', { assign: 40 }),
  'what-if-goal': one('what_if', 'litware', { target: 60 }),
  'what-if-goal-reached': one('what_if', 'woodgrove', { target: 60 }),
  'what-if-goal-impossible': one('what_if', 'litware', { target: 120 }),
  'what-if-goal-deployment': one('what_if', 'wwi', { target: 60, metric: 'deployment' }),
  'advice-low-adoption': one('recommend', 'minato', { scenario: 'low_adoption' }),
  'advice-not-low': one('recommend', 'woodgrove', { scenario: 'low_adoption' }),
  'advice-support': one('recommend', 'tailspin', { scenario: 'support_volume' }),
  'advice-support-stated': one('recommend', 'trey', { scenario: 'support_volume' }),
  'advice-upsell': one('recommend', 'woodgrove', { scenario: 'upsell' }),
  'advice-upsell-corrected': one('recommend', 'contoso', { scenario: 'upsell' }),
  'advice-upsell-unsettled': one('recommend', 'coho-winery', { scenario: 'upsell' }),
  'advice-note-corrected': one('recommend', 'fabrikam', { scenario: 'upsell', handOver: true }),
  'advice-thin': one('recommend', 'nod', { scenario: 'low_adoption' }),
  'advice-portfolio-upsell': one('recommend', '', { scenario: 'upsell' }),
  'advice-portfolio-support': one('recommend', '', { scenario: 'support_volume' }),
  'advice-not-upsell': one('recommend', 'litware', { scenario: 'upsell' }),
  'advice-note-not-upsell': one('recommend', 'litware', { scenario: 'upsell', handOver: true }),
  'advice-customer-training': one('recommend', 'tailspin', { contentFormat: 'training' }),
  'advice-videos': one('recommend', '', { contentFormat: 'video', workload: 'teams' }),
  'advice-note': one('recommend', 'minato', { scenario: 'low_adoption', handOver: true }),
  'advice-note-support': one('recommend', 'tailspin', { scenario: 'support_volume', handOver: true }),
};
const CODES: readonly LanguageCode[] = ['en', 'ja'];
const cases = CODES.flatMap((code) => Object.keys(QUESTIONS).map((name) => [code, name] as const));

let world: Awaited<ReturnType<typeof openSampleWorld>>;
const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  world = await openSampleWorld();
  const directory = await directoryOf(world.portfolio)();
  for (const [code, name] of cases) {
    const question = QUESTIONS[name]!;
    const asked = { question, person: PERSON, moment: MOMENT, language: code, directory };
    outcomes.set(`${code} ${name}`, await INTENTIONS[question.intent](asked, world));
  }
});
afterAll(() => world.close());

const show = (code: LanguageCode, outcome: Outcome): Reply =>
  render(outcome, { language: LANGUAGES[code], moment: MOMENT, place: 'personal' });
const rendered = (code: LanguageCode, name: string): Reply => show(code, outcomes.get(`${code} ${name}`)!);

describe('explanations and advice on cards', () => {
  test.each(cases)('%s %s keeps the linter’s and our own rules', (code, name) => {
    const { card } = rendered(code, name);
    expect(lint(card!)).toEqual([]);
    expect(breaches(card!)).toEqual([]);
  });

  test.each(cases)('%s %s looks as reviewed', async (code, name) => {
    const { text, card } = rendered(code, name);
    await expect(`${text}\n\n----\n\n${outline(card!)}\n`).toMatchFileSnapshot(
      `__snapshots__/${code}/${name}.txt`,
    );
  });

  test.each(cases)('%s %s says in words every percentage it shows', (code, name) => {
    const { text, card, summary } = rendered(code, name);
    expect(text.split('\n')[0]).toBe(summary);
    const shown =
      shownTexts(card!)
        .join('\n')
        .match(/\d[\d,]*\.\d%/g) ?? [];
    expect(shown.filter((percent) => !text.includes(percent))).toEqual([]);
  });

  /** Names of products, companies and places keep their letters. */
  const NAMES =
    /https?:\S+|Microsoft( 365| Learn| Graph)?|Office( 365)?|Dynamics( 365)?|Business (Basic|Standard|Premium)|Sales Enterprise|Teams|Exchange( Online)?|SharePoint|OneDrive|Viva Engage|Yammer|Apps|Trial|FastTrack|Driving Adoption|Virtual Training Days|Copilot|CSV|SKU|(Customer Service|Business Central) \w+/g;

  test.each(Object.keys(QUESTIONS))('ja %s has no English in it', (name) => {
    const { text, card } = rendered('ja', name);
    const customers = Object.values((outcomes.get(`ja ${name}`) as { names: Record<string, string> }).names);
    const stripped = [text, ...shownTexts(card!)].map((line) =>
      [...CONTENT.map((item) => item.title.ja), ...customers].reduce(
        (rest, each) => rest.replaceAll(each, ''),
        line,
      ),
    );
    const leaked = stripped.flatMap((line) => line.replace(NAMES, '').match(/[A-Za-z]{3,}/g) ?? []);
    expect([...new Set(leaked)].filter((word) => !customers.some((each) => each.includes(word)))).toEqual([]);
  });
});

describe('what a card says', () => {
  test('is the sentence a partner can repeat', () => {
    expect(rendered('en', 'inflated-turnover-trial').text).toContain(
      '62 of 50 were active: 8 on the trial “Office 365 E3 Trial”, at most 4 because licences moved to new people; without them 100.0% to 108.0%',
    );
    expect(rendered('ja', 'inflated-turnover-trial').text).toContain(
      '権利50件に対し62名がアクティブです。内訳は、試用版「Office 365 E3 Trial」の利用者が8名、ライセンスが別の方に移ったことによるものが最大4名です。',
    );
  });

  test('corrects a quoted percentage', () => {
    expect(rendered('en', 'inflated-turnover-trial').text).toContain(
      'You said 140%; the newest data we hold says 124.0%.',
    );
    expect(rendered('en', 'inflated-quoted-row').text).toContain('The 140% is Viva Engage (Yammer) alone');
    expect(rendered('en', 'inflated-yammer').text).not.toContain('You said');
  });

  test('says on what a corrected figure rests, and of what no cause accounts for what to do', () => {
    expect(rendered('en', 'inflated-turnover-trial').text).toContain('counting what we can see');
    const nothing = rendered('en', 'inflated-unexplained').text;
    expect(nothing).toContain('all four causes are ruled out');
    expect(nothing).not.toContain('Without these causes: 110.8%');
    expect(nothing).toContain('Unexplained: compare with the usage report');
    expect(rendered('ja', 'inflated-unexplained').text).toContain('4つの原因はいずれも該当しません');
  });

  test('a change too small to show is not told as a rise to the same figure', () => {
    expect(rendered('en', 'what-if-hardly').text).toContain('rises by less than 0.1 points');
    expect(rendered('ja', 'what-if-hardly').text).toContain('0.1ポイント未満');
  });

  test('the note about help tells how many questions there were', () => {
    expect(rendered('en', 'advice-note-support').text).toMatch(/Questions we were asked: \d+ from/);
    expect(rendered('ja', 'advice-note-support').text).toMatch(/お問い合わせ：.+に\d+件/);
    expect(rendered('en', 'advice-note').text).not.toContain('Questions we were asked');
  });

  test('what may not fall at all is not told as a fall', () => {
    expect(rendered('en', 'what-if-without-lapsed').text).toMatch(
      /falls from (.+%) to .+% at the lowest; if none of these users was active, it stays at \1/,
    );
    expect(rendered('ja', 'what-if-without-lapsed').text).toContain('誰もアクティブでなければ');
  });

  test('does not claim what the data contradicts, nor list forms where one was asked for', () => {
    const not = rendered('en', 'advice-not-upsell').text;
    expect(not).toContain('does not point to an up-sell');
    expect(not).not.toContain('uses what they have');
    expect(rendered('ja', 'advice-not-upsell').text).not.toContain('十分に活用');
    expect(rendered('en', 'advice-note-not-upsell').text).not.toContain('use what they have');
    expect(rendered('en', 'advice-upsell').text).toContain('uses what they have');
    expect(rendered('en', 'advice-customer-training').text).not.toContain('Case studies');
  });

  test('claims no up-sell that the corrected figure does not bear, and says both figures', () => {
    const not = rendered('en', 'advice-upsell-corrected').text;
    expect(not).toContain('does not point to an up-sell');
    expect(not).toMatch(/Corrected usage: at most 79\.\d% without what inflates it \(83\.8% with it\)/);
    expect(rendered('ja', 'advice-upsell-corrected').text).toMatch(/補正後の使用率最大79\.\d%.+83\.8%/);
    expect(rendered('en', 'advice-upsell-unsettled').text).toContain('too little data to say');
    expect(rendered('en', 'advice-note-corrected').text).toContain(
      'for example on a trial, usage is 92.3% to 99.5%',
    );
  });

  test('answers whether it is the trial', () => {
    expect(rendered('en', 'inflated-unexplained').text).toContain('No, it is not the trial');
  });

  test('a hostile subscription name is harmless', () => {
    const given = outcomes.get('en inflated-turnover-trial') as ExplainInflatedAnswer;
    const label = '](https://evil.example) ${name} {{x}} <b>\u202e';
    const causes = (of: ExplainInflatedAnswer['causes']) =>
      of.map((share) => ({
        ...share,
        evidence: share.evidence.map((each) => (each.label ? { ...each, label } : each)),
      }));
    const { card, text } = show('en', {
      ...given,
      causes: causes(given.causes),
      rows: given.rows.map((row) => ({ ...row, causes: causes(row.causes) })),
    });
    expect(breaches(card!)).toEqual([]);
    expect(text).not.toMatch(/\u202e|\$\{|\{\{/);
    expect(JSON.stringify(card!.body)).not.toContain('](https://');
  });

  test('addresses in a note can be copied as they are', () => {
    const { text, card } = rendered('en', 'advice-note');
    expect(text).toContain('https://adoption.microsoft.com/');
    expect(JSON.stringify(card)).toContain('"text":"https://adoption.microsoft.com/');
  });
});
