import type { Pages } from './page.ts';

export const en: Pages = {
  privacy: ({ name = 'Your organisation', contact }) => ({
    title: 'Uptake: privacy',
    sections: [
      [
        'Who is responsible',
        `${name} runs this Uptake bot on its own systems and is responsible for the data in it. Nothing is sent to the makers of Uptake.`,
        ...(contact ? [`Questions, and requests to see or delete what is kept about you: ${contact}`] : []),
      ],
      [
        'What is kept about you',
        'Your Entra object id and tenant id, and the address Teams gives for your chat with the bot, so that a nudge can reach you. What you set: language, time zone, nudge rules, names you gave customers. The last question of each conversation, so that "and Teams?" can be understood. What was done with nudges and names, for the audit.',
        'The words you type are not kept, unless your organisation has turned that on for feedback.',
      ],
      [
        'What is kept about customers',
        'Names, domains and tenant ids of customers, and counts of licences sold, assigned and in use, from the Partner Center and Microsoft Graph data that your organisation gave the bot. Names and addresses of the customers’ users are replaced by keyed hashes on entry and are never shown.',
      ],
      [
        'Who sees it',
        'Only people of the organisations that are admitted. Figures of named customers are shown in personal chats; teams and group chats get totals. Messages travel through Microsoft Teams and the Azure Bot Service.',
      ],
      [
        'How long',
        'Nudge cards and feedback: 180 days after they ended. Audit: 400 days. Facts about customers: until your organisation removes them. Removing the app ends everything it sends to you.',
      ],
    ],
  }),
  terms: ({ name = 'Your organisation', contact }) => ({
    title: 'Uptake: terms of use',
    sections: [
      [
        'What it is for',
        `${name} offers this bot to its own staff and to those it admits, to look at how customers use the licences they bought.`,
      ],
      [
        'What the figures are',
        'Figures are computed from the data that was given to the bot, each with its source and date. They can lag behind by days, and they cover licences from all partners unless it says otherwise. They are no invoice and no audit of licences; what counts for billing is Microsoft’s own records.',
      ],
      [
        'What is asked of you',
        'Use it for your work only, keep what it shows about customers confidential, and hand on exports and reports only where your agreements with the customer allow it.',
      ],
      [
        'No warranty',
        'The bot is provided as it is. Microsoft, Teams, Microsoft 365 and Dynamics 365 are trademarks of the Microsoft group of companies; Uptake is no Microsoft product.',
        ...(contact ? [`Contact: ${contact}`] : []),
      ],
    ],
  }),
};
