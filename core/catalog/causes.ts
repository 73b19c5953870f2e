/**
 * Why usage can exceed 100 % (domain.md §5), in the order answers list them. `word`: the word of a question that names it as
 * something to be left out; Yammer is left out as the workload it is.
 */
export const CAUSES = {
  turnover: { word: 'cause.turnover' },
  lapsed_subscription: { word: 'cause.lapsed' },
  trial: { word: 'cause.trial' },
  yammer: {},
} as const satisfies Record<string, { readonly word?: string }>;

export type InflationCause = keyof typeof CAUSES;
export const CAUSE_IDS = Object.keys(CAUSES) as readonly InflationCause[];

/** The causes that words name as such. */
export type NamedCause = {
  [Id in InflationCause]: (typeof CAUSES)[Id] extends { word: string } ? Id : never;
}[InflationCause];
type Word = (typeof CAUSES)[NamedCause]['word'];
/** Each word with the cause it names; where a message holds several, the first one here is meant. */
export const CAUSE_WORDS: readonly (readonly [word: Word, cause: NamedCause])[] = (
  ['trial', 'turnover', 'lapsed_subscription'] as const
).map((cause) => [CAUSES[cause].word, cause]);
