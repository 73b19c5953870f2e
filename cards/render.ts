import type { Outcome } from '../core/answer.ts';
import { askCard } from './ask.ts';
import { compareCard } from './compare.ts';
import { dataScopeCard, definitionCard, howtoCard } from './definition.ts';
import { explainChangeCard } from './explain-change.ts';
import { explainInflatedCard } from './explain-inflated.ts';
import { listCard } from './list.ts';
import { metricCard } from './metric.ts';
import { noticeCard } from './notice.ts';
import { nudgeReply } from './nudge-talk.ts';
import { recommendCard } from './recommend.ts';
import type { Reply, View } from './reply.ts';
import { customerSummaryCard, portfolioSummaryCard } from './summary.ts';
import { deniedCard, noDataCard, talkCard, unclearCard } from './talk.ts';
import { trendCard } from './trend.ts';
import { whatIfCard } from './what-if.ts';

/** What is sent for an outcome: a card and the same in plain words. Pure. */
export function render(outcome: Outcome, view: View): Reply {
  const { talk } = view.language;
  switch (outcome.kind) {
    case 'customer_metric':
      return metricCard(outcome, view);
    case 'portfolio_rank':
    case 'portfolio_filter':
      return listCard(outcome, view);
    case 'customer_summary':
      return customerSummaryCard(outcome, view);
    case 'portfolio_summary':
      return portfolioSummaryCard(outcome, view);
    case 'compare_customers':
      return compareCard(outcome, view);
    case 'trend':
      return trendCard(outcome, view);
    case 'explain_metric':
      return definitionCard(outcome, view);
    case 'data_scope':
      return dataScopeCard(outcome, view);
    case 'find_data_howto':
      return howtoCard(outcome, view);
    case 'explain_inflated':
      return explainInflatedCard(outcome, view);
    case 'explain_change':
      return explainChangeCard(outcome, view);
    case 'what_if':
      return whatIfCard(outcome, view);
    case 'recommend':
      return recommendCard(outcome, view);
    case 'ask':
      return askCard(outcome, view);
    case 'greeting':
    case 'help':
    case 'thanks':
    case 'cancel':
    case 'set_language':
    case 'set_alias':
    case 'feedback':
    case 'affirm':
    case 'deny':
    case 'out_of_scope':
      return talkCard(outcome, view);
    case 'unclear':
      return unclearCard(outcome, view);
    case 'nudge':
    case 'nudge_subscribe':
    case 'nudge_unsubscribe':
    case 'nudge_snooze':
    case 'nudge_list':
    case 'nudge_settings':
      return nudgeReply(outcome, view);
    case 'denied':
      return deniedCard(outcome, view);
    case 'no_data':
      return noDataCard(outcome, view);
    case 'fault':
      return noticeCard(talk.fault(outcome.reference), view, { next: [outcome.question] });
    case 'busy':
      return noticeCard(talk.busy, view, { next: [outcome.question] });
    case 'unavailable':
      return noticeCard(talk.unavailable(outcome.asked, outcome.why), view, { next: outcome.next });
  }
}
