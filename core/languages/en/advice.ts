import { type AdviceEvidence, onlyInParts, toAssignFirst } from '../../adoption/advice-evidence.ts';
import { isInflated, readsUse, SIGNS } from '../../adoption/signs.ts';
import type { Handover, RecommendAnswer } from '../../answers/recommend.ts';
import type { ItemFormat, ItemNote, PartnerContact } from '../../catalog/content-item.ts';
import type { Dataset } from '../../facts.ts';
import type { Figure } from '../../figure.ts';
import type { Scenario } from '../../question.ts';
import type { AdviceWords } from '../advice.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { inflation } from './inflation.ts';
import { terms } from './terms.ts';

const FORMAT: Record<ItemFormat, string> = {
  case_study: 'case studies',
  testimonial: 'testimonials',
  blog: 'blog',
  video: 'videos',
  training: 'training',
  self_service: 'self-service',
  guide: 'guide',
  community: 'community',
};

const MISSING: Record<'usage' | 'deployment' | Dataset, string> = {
  usage: 'usage (Partner Center licence analytics)',
  deployment: 'deployment (Partner Center licence analytics)',
  own_subscriptions: 'our subscriptions',
  directory_subscriptions: 'the directory’s subscriptions',
  user_detail: 'user activity detail',
  audit: 'the activity log',
  user_licences: 'user licence lists',
  support: 'counts of support requests (a CSV file, or Partner Center service requests)',
};

const NOTE: Record<ItemNote, string> = {
  community_supported: 'supported by its community, no longer by Microsoft (since December 2025)',
  from_150_seats: 'usually from 150 seats on',
  by_nomination: 'for large projects, by nomination',
  held_by_partners: 'held by training partners, or by you',
  filter_by_product: 'choose the product on the page',
  admin_only: 'administrators sign in',
  older: 'written some years ago',
};

const CONSIDER: Record<Scenario, string> = {
  low_adoption: 'The customer may not see the value yet, and need help picturing the product in their day.',
  support_volume: 'The customer may be new to the software, to this version, or to the task.',
  upsell: 'The customer uses what they have: show what else it can do.',
};
const TO_TRY: Record<Scenario, readonly string[]> = {
  low_adoption: [
    'Case studies, and testimonials about concrete scenarios.',
    'Tutorial blogs and videos.',
    'Offer training where people have not used the product before.',
  ],
  support_volume: [
    'Training, in person or online.',
    'Promote self-service: put the self-service options on your support site, beside your contact details.',
  ],
  upsell: ['Training courses that show further capabilities.'],
};

/** What a customer reads of the two figures. */
const LETTER = { deployment: 'Licences assigned (deployment)', usage: 'Licences in use (usage)' } as const;

const FITS: Record<Scenario, string> = {
  low_adoption: 'shows what it is good for',
  support_volume: 'answers how-to questions',
  upsell: 'shows what else is possible',
};

const figureText = (figure: Figure, corrected: string) =>
  `${terms.inSentence(figure.metric)} ${answers.value(figure)} (${answers.counts(figure)}${corrected})`;

/** What the corrected figure means for the line that high usage begins at. */
const CORRECTED = {
  low: ', low',
  high: ', high',
  middling: `; high usage begins at ${SIGNS.highUsage}%`,
};

const reads = (level: 'low' | 'high' | 'middling') => (level === 'middling' ? '' : `, ${level}`);

function summary(answer: RecommendAnswer): string {
  const judged = answer.evidence.find((one) => one.kind === 'corrected');
  const corrected = judged ? `; ${advice.corrected(judged.corrected)}` : '';
  const found = answer.evidence.flatMap((one) =>
    one.kind === 'figure' ? [figureText(one.figure, one.figure.metric === 'usage' ? corrected : '')] : [],
  );
  return found.length > 0 ? `: ${f.list(found)}` : '';
}

const rate = (value: number) => `${f.count(Math.round(value * 10) / 10)} per 100 seats in 30 days`;

function contactLines(contact: PartnerContact | undefined): readonly string[] {
  if (!contact) return [];
  return [
    [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
    ...(contact.url ? [contact.url] : []),
  ];
}

export const advice: AdviceWords = {
  headline(answer, name) {
    const { scenario, verdict } = answer;
    if (answer.scope.customer === 'portfolio') {
      const on = answer.scope.workload ? ` for ${terms.workload(answer.scope.workload)}` : '';
      const format = answer.question.contentFormat;
      if (scenario === null || format) {
        const what = format ? terms.contentFormat(format) : 'resources';
        return `${what.charAt(0).toUpperCase()}${what.slice(1)}${on}`;
      }
      const whose = answer.total > 0 ? `: ${f.customers(answer.total)} in the data` : '';
      return `${terms.scenario(scenario)}${on}${whose}`;
    }
    const who = terms.subject(answer.scope, name);
    if (verdict === 'thin') return `${who}: there is too little data to say${summary(answer)}.`;
    if (scenario === 'support_volume')
      return (
        {
          supported: `${who}: many support requests`,
          contradicted: `${who}: the requests we count are few`,
          stated: counted(answer)
            ? `${who}: many support requests, you say; counted are neither few nor many`
            : `${who}: many support requests, as you say`,
        }[verdict as 'supported' | 'contradicted' | 'stated'] + support(answer)
      );
    if (scenario === 'upsell')
      return verdict === 'supported'
        ? `${who}: an up-sell opportunity${summary(answer)}.`
        : `${who}: the data does not point to an up-sell yet${summary(answer)}.`;
    const parts = verdict === 'supported' ? onlyInParts(answer.evidence) : undefined;
    if (parts && parts.length > 0)
      return `${who}: room to grow in ${f.list(parts.map((one) => terms.part(one.scope, 'usage', name)))} only${summary(answer)}.`;
    if (parts) return `${who}: licences are still to be assigned${summary(answer)}.`;
    return verdict === 'supported'
      ? `${who}: adoption has room to grow${summary(answer)}.`
      : `${who}: adoption is not low${summary(answer)}.`;
  },
  evidence(one, name) {
    switch (one.kind) {
      case 'figure':
        return `${terms.metric(one.figure.metric)}: ${answers.value(one.figure)}, ${answers.counts(one.figure)}${reads(one.reads)}`;
      case 'corrected':
        return `Corrected usage: ${inflation.range(one.corrected)} without what inflates it (${answers.value(one.figure)} with it)${CORRECTED[one.reads]}`;
      case 'weak_workload':
        return `Little used: ${terms.part(one.figure.scope, 'usage', name)}, ${answers.value(one.figure)} (${answers.counts(one.figure)})`;
      case 'strong_workload':
        return `Much used: ${terms.part(one.figure.scope, 'usage', name)}, ${answers.value(one.figure)}${one.corrected ? `, ${advice.corrected(one.corrected)}` : ''}`;
      case 'unused_licences':
        return `${f.count(one.count)} of ${f.licences(one.sold)} not assigned`;
      case 'support':
        return `${name(one.customer)}: ${supportText(one)}`;
      case 'running_trial':
        return `Trial running: “${one.offer}”, ${f.licences(one.quantity)}${one.end ? `, until ${f.day(one.end)}` : ''}`;
      case 'inflated_left_out':
        return `Left out: ${f.customers(one.count)} whose usage may be high only because it is inflated; look first at why.`;
      case 'stated':
        return 'You say so; no counts of support requests are held.';
    }
  },
  corrected: (of) => `corrected ${inflation.range(of)}`,
  missing: (missing) =>
    missing.length === 0 ? '' : `What would settle it: ${f.list(missing.map((one) => MISSING[one]))}.`,
  consider: (scenario) => CONSIDER[scenario],
  toTry({ scenario, question, evidence }) {
    const unused = scenario === 'low_adoption' ? toAssignFirst(evidence) : undefined;
    const assign = unused
      ? [`First assign the ${f.count(unused.count)} of ${f.licences(unused.sold)} that nobody was given.`]
      : [];
    return [...assign, ...(scenario === null || question.contentFormat ? [] : TO_TRY[scenario])];
  },
  item: (item) => item.title.en,
  itemDetail(item) {
    const held = item.held?.map((one) => (one === 'in_person' ? 'in person' : 'online')) ?? [];
    const formats = item.formats.map((one) =>
      one === 'training' && held.length > 0 ? `training ${held.join(' and ')}` : FORMAT[one],
    );
    const note = item.note ? [NOTE[item.note]] : [];
    return [
      formats.join(', '),
      item.languages.map(terms.language).join(', '),
      ...note,
      `confirmed ${f.day(item.lastChecked)}`,
    ].join(' · ');
  },
  itemNote: (note) => NOTE[note],
  why(reasons) {
    const said = reasons.flatMap((reason) => {
      switch (reason.kind) {
        case 'own':
          return ['your own'];
        case 'workload':
          return [`about ${terms.workload(reason.workload)}`];
        case 'format':
          return [
            {
              case_study: 'shows how others do it',
              testimonial: 'users tell',
              blog: 'tutorials',
              video: 'to watch',
              training: 'to learn',
              self_service: 'for self-service',
            }[reason.format],
          ];
        case 'size':
          return ['large enough for it'];
        default:
          return [];
      }
    });
    const scenario = reasons.flatMap((reason) => (reason.kind === 'scenario' ? [FITS[reason.scenario]] : []));
    const all = said.length > 0 ? said : scenario;
    return `Why: ${all.length > 0 ? all.join(', ') : 'fits what was asked'}`;
  },
  letter(handover, name, contact) {
    const { usage, deployment, weak, scenario } = handover;
    const who = name(handover.customer);
    const facts = [deployment, usage].filter((figure) => figure.value !== null);
    const weakest = weak.map(
      (figure) => `${terms.part(figure.scope, 'usage', name)} (${answers.value(figure)})`,
    );
    const lines = facts.map(
      (figure) =>
        `${LETTER[figure.metric === 'usage' ? 'usage' : 'deployment']}: ${answers.value(figure)}, ${answers.counts(figure)}, ${answers.when(figure)}.`,
    );
    if (handover.support) lines.push(`Questions we were asked: ${asked(handover.support)}.`);
    const meaning = {
      low_adoption:
        weakest.length > 0
          ? `There is most to gain with ${f.list(weakest)}: people may not yet have seen what ${weakest.length > 1 ? 'they' : 'it'} can do for them.`
          : 'There is more to gain from the licences you have: people may not yet have seen what they can do.',
      support_volume:
        'Many questions are about how something is done. Training and self-service answer them faster than a call.',
      upsell: isHigh(handover)
        ? 'Your teams use what they have. There is more in it, and we would like to show you.'
        : 'There is more in what you have than meets the eye, and we would like to show you.',
    }[scenario];
    const steps = {
      low_adoption: [
        'Choose one everyday task with us, and one team to begin with.',
        'Show the team the material below; we help with a first session.',
        'Look at the figures together again in four weeks.',
      ],
      support_volume: [
        'Tell your people about the self-service pages below.',
        'Choose a short training with us for the most frequent questions.',
        'Count the questions again in four weeks.',
      ],
      upsell: [
        'Have a look at what else is possible, below.',
        'Tell us which of it would help you; we prepare a demonstration.',
      ],
    }[scenario];
    return {
      subject: `${who}: how your Microsoft licences are used`,
      paragraphs: [
        'Hello,',
        ...(lines.length > 0 ? ['here is how the licences are used at your company.', ...lines] : []),
        ...over(handover),
        meaning,
        'What we suggest:',
      ],
      steps,
      links: handover.items.map((item) => ({ title: item.title.en, url: item.url })),
      closing: [
        ...(lines.length > 0
          ? ['Usage counts who was active in the period; licences from all partners are included.']
          : []),
        'Kind regards',
        ...contactLines(contact),
      ],
    };
  },
  selfServiceBlock: (items, contact) => ({
    subject: 'Help yourself',
    paragraphs: ['Many questions are answered here at any time:'],
    steps: [],
    links: items.map((item) => ({ title: item.title.en, url: item.url })),
    closing: contact ? ['Still stuck? Contact us:', ...contactLines(contact)] : ['Still stuck? Contact us.'],
  }),
  labels: {
    evidence: 'What the data says',
    consider: 'What to consider',
    toTry: 'What to try',
    items: 'Suggested',
    customers: 'Customers it fits',
    selfService: 'For your support site',
    links: 'Links',
    subject: 'Subject',
    forward: 'Note for the customer',
    note: 'Ready to forward',
  },
};

/** An inflated figure is never handed on without a word. */
function over({ usage: figure, corrected }: Handover): readonly string[] {
  const without = isInflated({ figure, corrected })
    ? `Without people who are counted without a licence of their own, for example on a trial, usage is ${inflation.range(corrected)}.`
    : '';
  const above =
    (figure.value ?? 0) > 100
      ? 'Usage above 100% means that more people were active than licences are counted.'
      : '';
  return [[above, without].filter(Boolean).join(' ')].filter(Boolean);
}

/** Only of a figure that says so may it be said that people use what they have. */
const isHigh = (of: Handover) => readsUse(of) === 'high';

const counted = (answer: RecommendAnswer) =>
  answer.evidence.some((one) => one.kind === 'support' && one.rate !== null);

function support(answer: RecommendAnswer): string {
  const found = answer.evidence.find((one) => one.kind === 'support');
  return found ? `: ${supportText(found)}.` : '.';
}

type Counted = Extract<AdviceEvidence, { kind: 'support' }>;

/** What a customer is told of their own requests: no rate to be measured by. */
function asked(one: Counted): string {
  const howTo = one.howTo === undefined ? '' : `, ${f.count(one.howTo)} of them about how something is done`;
  return `${f.count(one.requests)} from ${f.day(one.from)} to ${f.day(one.to)}${howTo}`;
}

function supportText(one: Counted): string {
  const howTo = one.howTo === undefined ? '' : `, ${f.count(one.howTo)} of them how-to`;
  const per = one.rate === null ? '' : `; ${rate(one.rate)}`;
  return `${f.count(one.requests)} ${one.requests === 1 ? 'request' : 'requests'} from ${f.day(one.from)} to ${f.day(one.to)}${howTo}${per}`;
}
