import type { CustomerId, LanguageCode, Question } from '../question.ts';
import type { Base, Named } from './parts.ts';

export type AliasRefusal =
  | 'own_word'
  | 'taken'
  | 'already'
  | 'of_the_data'
  | 'unknown'
  | 'unfit'
  | 'customer_full'
  | 'all_full'
  | 'day_full';

/** greeting, help, thanks, cancel, set_language, feedback, affirm, deny, out_of_scope: words only. */
export interface TalkAnswer extends Base, Named {
  readonly kind:
    | 'greeting'
    | 'help'
    | 'thanks'
    | 'cancel'
    | 'set_language'
    | 'set_alias'
    | 'feedback'
    | 'affirm'
    | 'deny'
    | 'out_of_scope';
  readonly language?: LanguageCode;
  readonly customer?: CustomerId;
  /**
   * set_alias: why nothing was changed: the text is a word questions are read by, another customer's name, this one's already,
   * one that came with the data, not known at all, no name as it stands, or one more than a customer, all of them or a
   * person in a day may be given
   */
  readonly refused?: AliasRefusal;
  /** set_alias: whose name it is */
  readonly other?: CustomerId;
  /** set_alias: the names asked for: those that came with the data, those added in chat */
  readonly aliases?: {
    readonly goesBy: readonly string[];
    readonly added: readonly { readonly customer: CustomerId; readonly alias: string }[];
  };
  /** set_alias: the name was taken away instead of added */
  readonly removed?: boolean;
  /** an alias or other text the person gave, shown escaped */
  readonly text?: string;
  /** examples with the person's own customers */
  readonly examples: readonly Question[];
  readonly sample: boolean;
}
