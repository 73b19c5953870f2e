import type { TalkAnswer } from '../../answers/talk.ts';
import type { Said } from '../talk.ts';
import type { Name } from '../terms.ts';

/** What became of a further name for a customer, or which there are. */
export function alias(answer: TalkAnswer, name: Name): Said {
  const text = answer.text ?? '';
  const who = answer.customer ? name(answer.customer) : 'この顧客';
  if (answer.aliases) return listed(answer.aliases, answer.customer && who, name);
  switch (answer.refused) {
    case 'own_word':
      return {
        title: `「${text}」は${who}の別名にできません。`,
        lines: ['システムが使う言葉のため、別名には登録できません。別の名前をお選びください。'],
      };
    case 'taken':
      return {
        title: `「${text}」は${who}の別名にできません。`,
        lines: [`${name(answer.other ?? '')}の名前として使われています。別の名前をお選びください。`],
      };
    case 'already':
      return { title: `「${text}」はすでに${who}の名前です。`, lines: ['変更はありません。'] };
    case 'of_the_data':
      return {
        title: `「${text}」はデータ上の名称のため削除できません。`,
        lines: ['削除できるのは、チャットで登録した別名だけです。'],
      };
    case 'unknown':
      return {
        title: answer.customer
          ? `「${text}」は${who}の別名として登録されていません。`
          : `「${text}」という名前の顧客はありません。`,
        lines: ['変更はありません。'],
      };
    case 'unfit':
      return {
        title: `${who}の別名にできません。`,
        lines: ['別名は、文字または数字を2つ以上含み、60文字以内で指定してください。'],
      };
    case 'customer_full':
      return {
        title: `${who}の別名は追加されませんでした。`,
        lines: [
          '登録できる上限に達しています。「別名を教えて」で一覧を表示し、不要な別名を削除してください。',
        ],
      };
    case 'all_full':
      return {
        title: '別名は追加されませんでした。',
        lines: ['組織全体で登録できる上限に達しています。「別名の一覧」から、不要な別名を削除してください。'],
      };
    case 'day_full':
      return {
        title: '別名は追加されませんでした。',
        lines: ['お一人が1日に登録できる上限に達しています。明日以降にもう一度お試しください。'],
      };
    case undefined:
      return answer.removed
        ? { title: `「${text}」は${who}の別名ではなくなりました。`, lines: [] }
        : {
            title: `「${text}」を${who}の別名として登録しました。`,
            lines: ['組織内の全員に適用されます。'],
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
      title: added.length > 0 ? 'チャットで登録した別名' : 'チャットで登録した別名はありません。',
      lines:
        added.length > 0
          ? added.map((one) => `「${one.alias}」：${name(one.customer)}`)
          : ['「コントソをCTと呼んで」のように入力すると登録できます。'],
    };
  const inChat = added.map((one) => `「${one.alias}」`).join('、');
  return {
    title: goesBy.length + added.length > 0 ? `${who}の別名` : `${who}の別名はありません。`,
    lines: [
      ...(goesBy.length > 0 ? [goesBy.map((one) => `「${one}」`).join('、')] : []),
      ...(added.length > 0 ? [`チャットで登録：${inChat}`] : []),
    ],
  };
}
