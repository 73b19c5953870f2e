import type { Person } from '../person.ts';
import type { Question } from '../question.ts';
import type { NudgeSorryAnswer } from './answers.ts';
import { leavesRoom } from './quiet.ts';
import { type Quiet, type Rule, type Target, WEEKDAYS } from './rule.ts';
import { isZone } from './zone.ts';

export type Draft = { readonly rule: Rule } | { readonly sorry: NudgeSorryAnswer['why'] };

/** How somebody is spoken to: what they want of one nudge in this they want of all, unless they name one. */
const MANNERS = ['quiet', 'quietDays', 'budget', 'zone', 'language', 'sendTo'] as const;

export const hasManner = (question: Question): boolean =>
  MANNERS.some((slot) => question[slot] !== undefined);

/** Whether a wish is about the manner alone, and not about what is watched. */
export const isMannerOnly = (question: Question): boolean =>
  hasManner(question) &&
  [
    question.threshold,
    question.comparator,
    question.metric,
    question.workload,
    question.seats,
    question.cadence,
    question.day,
    question.time,
    question.exclude,
    question.whose,
    question.rule,
    question.nth,
  ].every((slot) => slot === undefined) &&
  question.customers.length === 0;

/** A rule with another manner: silence, budget, zone, language, place. */
export function changeManner(rule: Rule, question: Question, person: Person): Draft {
  const { zone, language, budget, sendTo } = question;
  if (zone !== undefined && !isZone(zone)) return { sorry: 'zone' };
  const quiet = quietOf(rule.quiet, question);
  if (quiet && !leavesRoom(quiet)) return { sorry: 'always_quiet' };
  const target = sendTo === undefined ? rule.target : targetOf(sendTo, person);
  if (target === undefined) return { sorry: 'which_channel' };
  const { quiet: _, ...rest } = rule;
  return {
    rule: {
      ...rest,
      target,
      ...(quiet ? { quiet } : {}),
      ...(zone === undefined ? {} : { zone }),
      ...(budget === undefined ? {} : { cardsPerWeek: budget }),
      ...(language === undefined ? {} : { language, languageAsked: true as const }),
    },
  };
}

type Manner = Pick<Rule, 'quiet' | 'cardsPerWeek'> & Partial<Pick<Rule, 'language' | 'languageAsked'>>;

/** The manner that all of somebody's rules have in common. */
export function sharedManner(rules: readonly Rule[]): Manner {
  const [first, ...others] = rules.map(mannerOf);
  const alike = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return first && alike ? first : {};
}

const mannerOf = ({ quiet, cardsPerWeek, language, languageAsked }: Rule): Manner => ({
  ...(quiet ? { quiet } : {}),
  ...(cardsPerWeek === undefined ? {} : { cardsPerWeek }),
  ...(languageAsked ? { language, languageAsked } : {}),
});

/** Where cards go that are asked for here. */
export function targetHere({ place, conversation }: Person): Target | undefined {
  if (place === 'personal') return { kind: 'me' };
  return conversation === undefined ? undefined : { kind: 'channel', conversation };
}

/** A channel can only be meant by those who are in it. */
function targetOf(sendTo: 'me' | 'channel', person: Person): Target | undefined {
  if (sendTo === 'me') return { kind: 'me' };
  return person.place === 'personal' ? undefined : targetHere(person);
}

/** Hours and days are said apart, and each leaves the other as it was; `none` ends both. */
function quietOf(before: Quiet | undefined, { quiet, quietDays }: Question): Quiet | undefined {
  const [from, to] = quiet === undefined ? [before?.from, before?.to] : quiet.split('-');
  const days = quietDays
    ? WEEKDAYS.filter((day) => quietDays.includes(day))
    : quiet === 'none'
      ? []
      : before?.days;
  const hours = from !== undefined && to !== undefined ? { from, to } : {};
  const all = { ...hours, ...(days && days.length > 0 ? { days } : {}) };
  return Object.keys(all).length > 0 ? all : undefined;
}
