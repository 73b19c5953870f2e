import { ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Assistant } from '../core/assistant.ts';
import type { LanguageCode } from '../core/question.ts';
import type { Preferences, StateStore } from '../core/store/state.ts';
import type { Conversation } from '../dialogs/conversation.ts';
import { inputOf } from '../dialogs/input.ts';
import { activityOf, type Show } from '../dialogs/reply.ts';
import type { Setting } from '../dialogs/turn.ts';
import { isCardAction, messageForCard, ratingIn } from './channel/invoke.ts';
import { clientLanguageOf, momentOf, personalChatUrlOf, personOf } from './channel/person.ts';
import type { Strangers } from './channel/strangers.ts';
import { withTyping } from './channel/typing.ts';
import type { Welcomed } from './channel/welcomed.ts';
import type { References } from './delivery/references.ts';

export interface TeamsBotOptions {
  readonly assistant: Assistant;
  readonly conversation: Conversation;
  readonly state: StateStore;
  readonly welcomed: Welcomed;
  /** who is not of the organisation; nobody is kept out without */
  readonly strangers?: Strangers;
  readonly show: Show;
  readonly now: () => Date;
  /** whether what people write with their thumbs may be kept */
  readonly keepQuestionText: boolean;
  /** where people can be reached later */
  readonly references?: References;
}

/** What a person or Teams does with the bot. All else (typing, reactions, what is yet to be invented) is let pass and leaves no trace. */
const HEARD: ReadonlySet<string> = new Set([
  ActivityTypes.Message,
  ActivityTypes.Invoke,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);
const ACCEPTED: InvokeResponse = { status: 200 };
const NOT_OURS: InvokeResponse = { status: 400 };

/** Activities of Teams, each to who answers it. Edits, reactions and deletions are let pass: an answer is not rewritten behind its reader. */
export class TeamsBot extends TeamsActivityHandler {
  readonly #options: TeamsBotOptions;

  constructor(options: TeamsBotOptions) {
    super();
    this.#options = options;
  }

  protected override async onTurnActivity(context: TurnContext): Promise<void> {
    if (!HEARD.has(context.activity.type)) return;
    if (await this.#turnsAway(context)) return;
    await this.#noteReference(context);
    await super.onTurnActivity(context);
  }

  /** Whoever is not of the organisation gets nothing: no answer, and nothing that was promised them before. */
  async #turnsAway(context: TurnContext): Promise<boolean> {
    const { strangers, references, now } = this.#options;
    const standing = (await strangers?.standingOf(context)) ?? 'ours';
    if (standing === 'guest') await references?.shut(context.activity, now());
    return standing !== 'ours';
  }

  /** Addresses change; every word from somebody brings theirs up to date, and taking the bot out ends what it sends. */
  async #noteReference({ activity }: TurnContext): Promise<void> {
    const { references, now } = this.#options;
    const removed =
      activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('remove');
    if (removed) await references?.forget(activity, now());
    else await references?.remember(activity, now());
  }

  protected override onMessageActivity(context: TurnContext): Promise<void> {
    return withTyping(context, () => this.#converse(context));
  }

  async #converse(context: TurnContext): Promise<void> {
    const turn = { ...(await this.#setting(context)), input: inputOf(context.activity) };
    await this.#options.conversation.run(context, turn);
  }

  async #setting({ activity }: TurnContext): Promise<Setting> {
    const person = await personOf(activity, this.#options.state);
    const personalChatUrl = personalChatUrlOf(activity);
    return {
      person,
      moment: momentOf(person, this.#options.now()),
      ...(personalChatUrl ? { personalChatUrl } : {}),
    };
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some((member) => member.id === recipient?.id)) await this.#welcome(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    if (context.activity.action?.startsWith('remove')) await this.#options.welcomed.forget(context);
    else await this.#welcome(context);
  }

  /** Installing says so twice, and a client that opens the chat again may repeat it: one welcome a conversation. */
  async #welcome(context: TurnContext): Promise<void> {
    const { assistant, welcomed, show } = this.#options;
    if (!(await welcomed.first(context))) return;
    const setting = await this.#setting(context);
    const language = languageFor(setting.person.preferences);
    const greeting = await assistant.respond(
      { intent: 'greeting', customers: [] },
      setting.person,
      setting.moment,
      language,
    );
    await context.sendActivity(activityOf(show(greeting, language, setting)));
    await welcomed.keep(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'message/submitAction') return this.#rate(context);
    if (name !== 'adaptiveCard/action' || !isCardAction(value)) return NOT_OURS;
    let said = '';
    context.onSendActivities((_, activities, next) => {
      said = activities.at(-1)?.summary ?? activities.at(-1)?.text ?? said;
      return next();
    });
    await this.#converse(context);
    return messageForCard(said);
  }

  async #rate(context: TurnContext): Promise<InvokeResponse> {
    const { conversation, state, now, keepQuestionText } = this.#options;
    const rating = ratingIn(context.activity.value);
    if (!rating) return NOT_OURS;
    const question = await conversation.answeredBy(context, context.activity.replyToId);
    await state.keepFeedback({
      at: now().toISOString(),
      kind: rating.thumb,
      frame: question ?? null,
      ...(keepQuestionText && rating.text ? { text: rating.text } : {}),
    });
    return ACCEPTED;
  }
}

const languageFor = ({ language, locale }: Preferences): LanguageCode =>
  language ?? clientLanguageOf({ ...(locale ? { locale } : {}) });
