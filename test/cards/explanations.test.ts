import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../cards/render.ts';
import type { Reply } from '../../cards/reply.ts';
import type { Outcome } from '../../core/answer.ts';
import type { ExplainInflatedAnswer } from '../../core/answers/explain-inflated.ts';
import { CONTENT } from '../../core/catalog/content.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import type { LanguageCode } from '../../core/question.ts';
import { MOMENT, openSampleWorld } from '../core/intents/sample-world.ts';
import { EXPLANATIONS, explain } from './explanation-questions.ts';
import { outline } from './outline.ts';
import { breaches, lint, shownTexts } from './rules.ts';

const CODES: readonly LanguageCode[] = ['en', 'ja'];
const cases = CODES.flatMap((code) => Object.keys(EXPLANATIONS).map((name) => [code, name] as const));

let world: Awaited<ReturnType<typeof openSampleWorld>>;
const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  world = await openSampleWorld();
  for (const code of CODES)
    for (const [name, outcome] of await explain(world, code)) outcomes.set(`${code} ${name}`, outcome);
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

  test.each(Object.keys(EXPLANATIONS))('ja %s has no English in it', (name) => {
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
