import type { NudgeButtonWords } from '../../nudges.ts';

export const buttonWords: NudgeButtonWords = {
  buttons: {
    acknowledge: 'Acknowledge',
    snooze: 'Snooze',
    notRelevant: 'Not relevant because …',
    more: 'More',
    why: 'Why am I seeing this?',
    whyNot: 'Why no nudge?',
    stop: 'Stop this',
    stopAll: 'Stop all',
    list: 'My nudges',
    change: 'Change',
    pause: 'Pause for a week',
    resume: 'Resume',
    withheld: 'What was withheld?',
    status: 'Delivery status',
    undo: 'Undo',
    effect: 'Effect so far',
    yes: 'Turn on',
    save: 'Save',
    saveAll: 'Save',
    no: 'Leave it',
  },
  snooze: (snooze) =>
    ({ P1D: '1 day', P1W: '1 week', P2W: '2 weeks', monday: 'Until Monday', P30D: '30 days' })[snooze],
  snoozeReason: (reason) =>
    ({
      working_on_it: 'Working on it',
      customer_busy: 'Customer is busy',
      holidays: 'Holidays',
      waiting_for_data: 'Waiting for data',
    })[reason],
  dismissal: (reason) =>
    ({
      pilot: 'Only a pilot',
      seasonal: 'Seasonal business',
      leaving: 'Customer is leaving',
      not_ours: 'Not ours to look after',
      other: 'Another reason',
    })[reason],
  deed: (action) =>
    ({
      training: 'Training held',
      self_service: 'Material sent',
      case_study: 'Case study shown',
      contact: 'Talked to them',
      other: 'Something else done',
    })[action],
  action: (action) =>
    ({
      training: 'The training',
      self_service: 'The self-service material',
      case_study: 'The case study',
      contact: 'The talk with the customer',
      other: 'What was done',
    })[action],
};
