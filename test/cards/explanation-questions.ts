import type { Outcome } from '../../core/answer.ts';
import { directoryOf } from '../../core/directory.ts';
import { INTENTIONS } from '../../core/intents/index.ts';
import type { LanguageCode, Question } from '../../core/question.ts';
import { MOMENT, type openSampleWorld, PERSON } from '../core/intents/sample-world.ts';

const one = (intent: Question['intent'], customer: string, more: Partial<Question> = {}): Question => ({
  intent,
  customers: customer === '' ? [] : [customer],
  ...more,
});

/** Over the sample portfolio: every cause, every pair, all four, none; every scenario; every supposition. */
export const EXPLANATIONS: Readonly<Record<string, Question>> = {
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
  'inflated-is-it': one('explain_inflated', 'fabrikam', { without: 'trial' }),
  'inflated-list': one('portfolio_filter', '', { metric: 'usage', comparator: 'gt', threshold: 100 }),
  'inflated-list-rest': one('portfolio_filter', '', {
    metric: 'usage',
    comparator: 'gt',
    threshold: 100,
    offset: 10,
  }),
  'trend-without': one('trend', '', { exclude: ['contoso'] }),
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
/** Their answers, as a person of that language is given them. */
export async function explain(
  world: Awaited<ReturnType<typeof openSampleWorld>>,
  language: LanguageCode,
): Promise<ReadonlyMap<string, Outcome>> {
  const directory = await directoryOf(world.portfolio)();
  const outcomes = new Map<string, Outcome>();
  for (const [name, question] of Object.entries(EXPLANATIONS)) {
    const asked = { question, person: PERSON, moment: MOMENT, language, directory };
    outcomes.set(name, await INTENTIONS[question.intent](asked, world));
  }
  return outcomes;
}
