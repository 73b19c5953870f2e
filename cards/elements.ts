import type {
  IAdaptiveCard,
  IColumn,
  IColumnSet,
  IContainer,
  ILineChart,
  ISubmitAction,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { Question } from '../core/question.ts';

export type Card = IAdaptiveCard;
export type Element = Card['body'][number];
export type Action = NonNullable<Card['actions']>[number];
export type Text = ITextBlock;
export type Container = IContainer;
export type Columns = IColumnSet;
export type Column = IColumn;
export type LineChart = ILineChart;
export type Submit = ISubmitAction;

/** What a button carries back: a whole question, so that an old button works. `uptake` is the shape's version. */
export interface Carried {
  readonly uptake: 1;
  readonly question: Question;
}
