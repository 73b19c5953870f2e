import type { TalkAnswer } from '../../answers/talk.ts';
import type { Said } from '../talk.ts';
import type { Name } from '../terms.ts';

/** What became of a further name for a customer, or which there are. */
export function alias(answer: TalkAnswer, name: Name): Said {
  const text = answer.text ?? '';
  // Contoso Ltd. ends the sentence by itself
  const who = (answer.customer ? name(answer.customer) : 'the customer').replace(/\.$/, '');
  if (answer.aliases) return listed(answer.aliases, answer.customer && name(answer.customer), name);
  switch (answer.refused) {
    case 'own_word':
      return {
        title: `“${text}” cannot stand for ${who}.`,
        lines: ['It is a word I read questions by. Choose another name.'],
      };
    case 'taken':
      return {
        title: `“${text}” cannot stand for ${who}.`,
        lines: [`It is a name of ${name(answer.other ?? '')}. Choose another name.`.replaceAll('..', '.')],
      };
    case 'already':
      return { title: `${who} already goes by “${text}”.`, lines: ['Nothing was changed.'] };
    case 'of_the_data':
      return {
        title: `“${text}” cannot be taken away from ${who}.`,
        lines: ['It came with the data. Only names added in chat can be taken away.'],
      };
    case 'unknown':
      return {
        title: answer.customer ? `“${text}” is no other name of ${who}.` : `No customer goes by “${text}”.`,
        lines: ['Nothing was changed.'],
      };
    case 'unfit':
      return {
        title: `That cannot stand for ${who}.`,
        lines: ['A name has two letters or digits at least, and 60 characters at most.'],
      };
    case 'customer_full':
      return {
        title: `No further name was added for ${who}.`,
        lines: ['It has as many as can be kept. Take one away first: “what other names does it have?”'],
      };
    case 'all_full':
      return {
        title: 'No further name was added.',
        lines: ['As many as can be kept have been added in chat. Take one away first: “show all aliases”.'],
      };
    case 'day_full':
      return {
        title: 'No further name was added.',
        lines: ['You have added as many as one person can in a day. Tomorrow you can add more.'],
      };
    case undefined:
      return answer.removed
        ? { title: `“${text}” no longer stands for ${who}.`, lines: [] }
        : {
            title: `“${text}” now also stands for ${who}.`,
            lines: ['This holds for everyone in your organisation.'],
          };
  }
}

function listed(
  { goesBy, added }: NonNullable<TalkAnswer['aliases']>,
  who: string | undefined,
  name: Name,
): Said {
  if (who === undefined)
    return {
      title: added.length > 0 ? 'Names added in chat' : 'No names have been added in chat.',
      lines:
        added.length > 0
          ? added.map((one) => `“${one.alias}”: ${name(one.customer)}`)
          : ['Add one with: call Contoso “CT”.'],
    };
  const inChat = added.map((one) => `“${one.alias}”`).join(', ');
  return {
    title:
      goesBy.length + added.length > 0
        ? `Other names of ${who}`
        : `I know no other name of ${who.replace(/\.$/, '')}.`,
    lines: [
      ...(goesBy.length > 0 ? [goesBy.map((one) => `“${one}”`).join(', ')] : []),
      ...(added.length > 0 ? [`Added in chat: ${inChat}`] : []),
    ],
  };
}
