import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { CHOICES, type Choice, type Chooser } from '../model/choices.ts';
import { topicSaid } from './topic.ts';

/** How likely a learnt value must be to stand against the words that rules went by. */
const OVERRULING = 0.7;

/** The question with its learnt slot, where no rule found the slot or what was learnt is surer. */
export function withLearnt(
  question: Question,
  evidence: Evidence,
  chosenBy: (choice: Choice) => ReturnType<Chooser>,
): Question {
  const choice = CHOICES.find(({ intent }) => intent === question.intent);
  if (choice === undefined) return question;
  const chosen = chosenBy(choice);
  if (chosen === null || chosen.value === null) return question;
  const said = choice.slot === 'rank' ? question.rank : topicSaid(question.intent, evidence);
  if (said !== undefined && chosen.p < OVERRULING) return question;
  return { ...question, [choice.slot]: chosen.value };
}
