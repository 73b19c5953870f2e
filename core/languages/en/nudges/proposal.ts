import { POLICY } from '../../../nudges/policy.ts';
import type { NudgeProposalWords } from '../../nudges.ts';
import { shortest } from '../../numbers.ts';
import { format as f } from '../format.ts';
import { instant } from './clock.ts';
import { n, who } from './phrases.ts';
import { ruleWords, silence } from './rule.ts';

export const proposalWords: NudgeProposalWords = {
  proposal({ rule, before, rehearsal, standing, nextAt, watched: count }, name) {
    const lines = [`${ruleWords.when(rule)}.`];
    if (rule.kind === 'digest') lines.push(`The first one comes ${instant(nextAt, rule.zone)}.`);
    else {
      lines.push(
        `Looks at ${n(count, 'customer')}; those with fewer than ${n(rule.minimumSeats, 'seat')} or first seen in the last ${POLICY.graceDays} days are left out. Two data dates in a row must agree.`,
      );
      lines.push(
        rehearsal.dates < 2
          ? 'There is no past to try it on yet.'
          : `Rehearsal on ${n(rehearsal.dates, 'data date')} since ${f.shortDay(rehearsal.from ?? '')}: ${rehearsal.cards === 0 ? 'no card' : `${n(rehearsal.cards, 'card')} about ${n(rehearsal.customers, 'customer')}${rehearsal.reminders > 0 ? `, ${f.count(rehearsal.reminders)} of them to remind of what is still open` : ''}`}.`,
      );
      for (const example of rehearsal.examples)
        lines.push(
          `• ${f.shortDay(example.day)}: ${f.list([...example.customers.map(name), ...(example.more > 0 ? [`${f.count(example.more)} more`] : [])])}`,
        );
      lines.push(
        standing === 0
          ? 'Nobody is beyond the line now.'
          : `${n(standing, 'customer')} ${standing === 1 ? 'is' : 'are'} beyond the line now.`,
      );
    }
    if (rule.target.kind === 'channel') lines.push('It goes to this conversation, without naming customers.');
    return {
      title: before
        ? `Change to “${ruleWords.rule(rule, name)}”?`
        : `Turn on “${ruleWords.rule(rule, name)}”?`,
      lines,
    };
  },
  variant(question, rule) {
    if (question.quiet === 'none') return 'Without quiet hours';
    if (question.quiet && !rule.quiet) return `Not between ${question.quiet.replace('-', ' and ')}`;
    if (question.cadence && question.cadence !== rule.cadence)
      return question.cadence === 'at_once' ? 'As soon as it happens' : 'Once a week instead';
    return typeof question.threshold === 'number'
      ? `At ${shortest(question.threshold)}${rule.kind === 'drop' ? ' points' : '%'} instead`
      : 'Change';
  },
  saved({ how, rule, standing, nextAt }, name) {
    const title = {
      new: 'On: ',
      changed: 'Changed: ',
      already: 'Already on: ',
      restored: 'On again: ',
    }[how];
    const first =
      rule.cadence === 'at_once'
        ? standing > 0
          ? `${n(standing, 'customer')} ${standing === 1 ? 'is' : 'are'} beyond the line now: a card is on its way${rule.quiet ? ', unless it is quiet hours' : ''}.`
          : 'Nobody is beyond the line now.'
        : `Next: ${instant(nextAt, rule.zone)}.`;
    return {
      title: `${title}${ruleWords.rule(rule, name)}`,
      lines: [`${ruleWords.when(rule)}.`, first],
    };
  },
  changes({ rules }, asked) {
    const [rule] = rules;
    if (!rule) return { title: 'Nothing to change', lines: [] };
    const { quiet, quietDays, budget, zone, language, sendTo } = asked;
    const lines = [
      ...(quiet || quietDays
        ? [
            rule.quiet
              ? `Held ${silence(rule.quiet)} (${rule.zone}); what is held is looked at again and sent afterwards.`
              : 'Sent at any hour, on any day.',
          ]
        : []),
      ...(budget ? [`At most ${n(budget, 'card')} a week; what is withheld is listed on request.`] : []),
      ...(zone ? [`Hours are those of ${zone}.`] : []),
      ...(language ? [language === 'ja' ? 'In Japanese.' : 'In English.'] : []),
      ...(sendTo ? [sendTo === 'me' ? 'Sent to you alone.' : 'Sent to this conversation.'] : []),
    ];
    return {
      title: rules.length === 2 ? 'Change both nudges?' : `Change all ${n(rules.length, 'nudge')}?`,
      lines,
    };
  },
  stopping({ rules, customers }, name) {
    const [only] = rules;
    if (customers.length > 0)
      return {
        title: `Stop nudges about ${who(customers, name)}?`,
        lines: rules.map((rule) => ruleWords.rule(rule, name)),
      };
    return rules.length === 1 && only
      ? { title: `Stop “${ruleWords.rule(only, name)}”?`, lines: [] }
      : {
          title: `Stop ${n(rules.length, 'nudge')}?`,
          lines: rules.map((rule) => ruleWords.rule(rule, name)),
        };
  },
  only: (nth) => `Only number ${nth}`,
};
