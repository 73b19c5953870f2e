import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Manner } from '../slots/manner.ts';
import { asking, type Heard, type Wish } from './wish.ts';

type Slot = 'quiet' | 'quietDays' | 'seats' | 'budget' | 'zone' | 'sendTo' | 'language';
type MannerSlots = { readonly [slot in Slot]: Question[slot] | undefined };

/** How nudges are to be sent, as slots of a question. */
export function mannerSlots({ manner, concepts }: Evidence): MannerSlots {
  const { quiet, quietDays, seats, budget, zone, sendTo } = manner;
  return { quiet, quietDays, seats, budget, zone, sendTo, language: languageOf(concepts) };
}

function languageOf(concepts: ReadonlySet<string>): 'en' | 'ja' | undefined {
  if (concepts.has('lang.ja') === concepts.has('lang.en')) return undefined;
  return concepts.has('lang.ja') ? 'ja' : 'en';
}

/** Words that make a new rule rather than change those there are. */
const isMaking = ({ concepts, quantities, schedule, over100, text, manner }: Evidence): boolean => {
  const event = quantities.threshold !== undefined && quantities.unit !== 'count';
  if (
    concepts.has('when') &&
    (event || concepts.has('drop') || concepts.has('grow') || concepts.has('low') || over100)
  )
    return true;
  const paced =
    schedule.cadence !== undefined && manner.quietDays === undefined && manner.budget === undefined;
  return (
    paced &&
    !/\bmy\b|変更|変えて/.test(text) &&
    !concepts.has('instead') &&
    !(concepts.has('settings') && manner.zone === undefined)
  );
};

/** "no nudges between 6pm and 8am", "at most 3 a week", 25シート未満は除いて: how all nudges, or the one proposed, are to be. */
export function mannersOf(heard: Heard): Wish | null {
  const { evidence, previous, named, ongoing } = heard;
  const { manner, schedule, concepts } = evidence;
  if (!(named || ongoing) || isMaking(evidence)) return null;
  // a language that is asked for after a list of nudges is that of the chat
  const { language, ...others } = mannerSlots(evidence);
  const slots = named ? { ...others, language } : others;
  const said = Object.entries(slots).filter(([, value]) => value !== undefined);
  // a day of the week alone is no manner, and a channel that is merely mentioned neither
  if (said.length === 0 || isAsked(evidence)) return null;
  // one that is proposed is meant before those there are, unless all are named
  if (previous?.intent === 'nudge_subscribe' && !/\ball (?:of )?my\b|すべて|全て|全部/.test(evidence.text))
    return {
      question: proposed(previous, manner, slots),
      because: 'changes the manner of what was proposed',
    };
  return {
    question: asking('nudge_settings', heard, {
      ...slots,
      time: schedule.time,
      day: schedule.day,
      nth: manner.nth,
      rule: named ? undefined : previous?.rule,
      ...(concepts.has('cadence.daily') && manner.quietDays
        ? {}
        : { cadence: manner.budget ? undefined : schedule.statedCadence }),
    }),
    because: `the manner of nudges: ${said.map(([slot]) => slot).join(', ')}`,
  };
}

const isAsked = ({ text, concepts }: Evidence): boolean =>
  concepts.has('why') ||
  (/^(?:which|who|what|how|list|show|do i|am i|are|is)\b|\?$.*$/.test(text) &&
    !/^(?:can|could|would|will)\b/.test(text));

function proposed(previous: NonNullable<Heard['previous']>, { seats }: Manner, slots: object): Question {
  const { value: _, change: __, clarify: ___, candidates: ____, ...rest } = previous;
  const kept = Object.entries(slots).filter(([, value]) => value !== undefined);
  return {
    ...rest,
    ...Object.fromEntries(kept),
    ...(seats ? { seats } : {}),
    intent: 'nudge_subscribe',
  } as Question;
}
