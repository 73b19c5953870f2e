import type { Intent } from '../../catalog/intents.ts';
import type { TalkWords } from '../talk.ts';
import { alias } from './alias.ts';
import { asking } from './asking.ts';
import { terms } from './terms.ts';

const INTENT: Record<Intent, string> = {
  customer_metric: "a customer's figures",
  customer_summary: "a customer's summary",
  portfolio_summary: 'all customers together',
  portfolio_rank: 'rankings',
  portfolio_filter: 'lists of customers',
  compare_customers: 'comparisons',
  trend: 'trends',
  explain_inflated: 'explaining usage above 100%',
  explain_change: 'explaining a change',
  explain_metric: 'definitions',
  data_scope: 'what the data covers',
  recommend: 'recommendations',
  what_if: 'what-if questions',
  find_data_howto: 'where to find data in Partner Center',
  export: 'exports',
  nudge_subscribe: 'nudges',
  nudge_unsubscribe: 'nudges',
  nudge_snooze: 'nudges',
  nudge_list: 'nudges',
  nudge_settings: 'nudge settings',
  set_language: 'the language',
  set_alias: 'other names of customers',
  greeting: 'a greeting',
  help: 'help',
  thanks: 'thanks',
  affirm: 'a yes',
  deny: 'a no',
  cancel: 'cancelling',
  feedback: 'feedback',
  out_of_scope: 'something else',
  unclear: 'something else',
};

export const talk: TalkWords = {
  talk(answer, name) {
    const sample = answer.sample
      ? ['The customers and figures here are sample data. Import a Partner Center export to see your own.']
      : [];
    switch (answer.kind) {
      case 'greeting':
        return {
          title: 'Hello, I am Uptake.',
          lines: [
            'Ask me how far your customers have deployed and use their Microsoft 365 and Dynamics 365 licences.',
            ...sample,
          ],
        };
      case 'help':
        return { title: 'What you can ask', lines: sample };
      case 'thanks':
        return { title: 'You are welcome.', lines: [] };
      case 'cancel':
        return { title: 'Cancelled. Nothing was changed.', lines: ['Ask something new whenever you like.'] };
      case 'set_language':
        return {
          title: 'I will answer in English.',
          lines: ['Write “日本語で” to switch to Japanese.'],
        };
      case 'set_alias':
        return alias(answer, name);
      case 'feedback':
        return answer.question.sentiment === 'pos'
          ? { title: 'Thank you, good to know.', lines: [] }
          : {
              title: 'Thank you. I have noted that this answer was not right.',
              lines: ['Try other words, or pick one of these.'],
            };
      case 'affirm':
      case 'deny':
        return {
          title: answer.kind === 'deny' ? 'All right, nothing was changed.' : 'All right.',
          lines: ['What would you like to know next?'],
        };
      case 'out_of_scope':
        return {
          title: 'I cannot help with that.',
          lines: [
            'I answer questions about deployment and usage of Microsoft 365 and Dynamics 365 licences at your customers.',
          ],
        };
    }
  },
  unclear(why) {
    switch (why) {
      case 'unread':
        return { title: 'I am not sure what you mean.', lines: ['Is it one of these?'] };
      case 'too_long':
        return {
          title: 'That message is too long for me.',
          lines: ['Ask one question in a sentence, for example:'],
        };
      case 'empty':
        return { title: 'I could not read a question in that.', lines: ['You can ask, for example:'] };
      case 'stale_button':
        return {
          title: 'That button no longer works.',
          lines: ['It belongs to an older version. Please ask again, for example:'],
        };
    }
  },
  denied(why) {
    switch (why) {
      case 'personal_only':
        return {
          title: "Customers' figures are only shown in a personal chat.",
          lines: ['Everybody here could read them. Ask me the same in our personal chat.'],
        };
      case 'guest':
        return {
          title: 'I only answer people of this organisation.',
          lines: [
            'Guests and people of other organisations see no customer data here. Ask your contact in the organisation.',
          ],
        };
      case 'unchecked':
        return {
          title: 'I cannot tell right now whether you belong to this organisation.',
          lines: ['So nothing was looked up. Please ask again in a few minutes.'],
        };
    }
  },
  busy: {
    title: 'I am busy just now.',
    lines: [
      'Many questions over all customers came at once, so this one was not answered. Please ask again in a minute.',
      'Questions about one customer are answered meanwhile.',
    ],
  },
  fault: (reference) => ({
    title: 'Something went wrong on my side.',
    lines: [
      'Your question was fine; please try again in a minute.',
      `If it happens again, tell your administrator this reference: ${reference}.`,
    ],
  }),
  unavailable: (asked, why) =>
    why === 'not_here'
      ? {
          title: `Here I cannot do ${INTENT[asked]}.`,
          lines: ['Ask me in our personal chat.'],
        }
      : { title: `I understood, but ${INTENT[asked]} cannot be done yet.`, lines: ['What you can ask now:'] },
  ask(ask, name) {
    switch (ask.slot) {
      case 'customer':
        return ask.reason === 'ambiguous'
          ? { title: 'Which customer do you mean?', lines: [] }
          : ask.reason === 'unknown'
            ? {
                title: 'I do not know that customer.',
                lines: ['Type the name as in Partner Center, or pick one.'],
              }
            : { title: 'Which customer is it about?', lines: ['Type a name, or pick one.'] };
      case 'scenario':
        return { title: 'What is the situation?', lines: [] };
      case 'confirm':
        return { title: `${asking.title(ask.question, name)}?`, lines: ['Please confirm.'] };
    }
  },
  option(option, ask, name) {
    if (ask.slot === 'confirm') return option.question.confirmed ? 'Yes, do it' : 'No, leave it';
    if (option.customer)
      return option.domain ? `${name(option.customer)} (${option.domain})` : name(option.customer);
    if (option.scenario) return terms.scenario(option.scenario);
    return asking.title(option.question, name);
  },
  intent: (intent) => INTENT[intent],
  abilities: [
    'A customer: deployment, usage, by workload, over time',
    'All customers: totals, lowest and highest, above or below a line',
    'Customers compared',
    'What the terms mean, whose licences count, how old the data is',
  ],
};
