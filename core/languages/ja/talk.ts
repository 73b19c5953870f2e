import type { Intent } from '../../catalog/intents.ts';
import type { TalkWords } from '../talk.ts';
import { alias } from './alias.ts';
import { asking } from './asking.ts';
import { terms } from './terms.ts';

const INTENT: Record<Intent, string> = {
  customer_metric: '顧客の数値',
  customer_summary: '顧客のサマリー',
  portfolio_summary: '全顧客のサマリー',
  portfolio_rank: 'ランキング',
  portfolio_filter: '顧客の絞り込み',
  compare_customers: '顧客の比較',
  trend: '推移',
  explain_inflated: '100%を超える使用率の説明',
  explain_change: '変化の理由の説明',
  explain_metric: '用語の説明',
  data_scope: 'データの範囲',
  recommend: '改善策の提案',
  what_if: '仮定の計算',
  find_data_howto: 'パートナーセンターでの確認方法',
  export: 'エクスポート',
  nudge_subscribe: '通知',
  nudge_unsubscribe: '通知の停止',
  nudge_snooze: '通知のスヌーズ',
  nudge_list: '通知の一覧',
  nudge_settings: '通知の設定',
  set_language: '言語の切り替え',
  set_alias: '顧客の別名',
  greeting: 'あいさつ',
  help: 'ヘルプ',
  thanks: 'お礼',
  affirm: '「はい」の返事',
  deny: '「いいえ」の返事',
  cancel: 'キャンセル',
  feedback: 'フィードバック',
  out_of_scope: 'そのほかのこと',
  unclear: 'そのほかのこと',
};

export const talk: TalkWords = {
  talk(answer, name) {
    const sample = answer.sample
      ? [
          '表示される顧客と数値はサンプルデータです。パートナーセンターのエクスポートを取り込むと、実際の顧客を確認できます。',
        ]
      : [];
    switch (answer.kind) {
      case 'greeting':
        return {
          title: 'こんにちは、Uptakeです。',
          lines: ['担当顧客のMicrosoft 365とDynamics 365について、展開率と使用率をお答えします。', ...sample],
        };
      case 'help':
        return { title: 'お聞きいただけること', lines: sample };
      case 'thanks':
        return { title: 'どういたしまして。', lines: [] };
      case 'cancel':
        return { title: '取り消しました。設定は変更していません。', lines: [] };
      case 'set_language':
        return {
          title: 'これからは日本語でお答えします。',
          lines: ['英語に戻すには「英語で」と入力してください。'],
        };
      case 'set_alias':
        return alias(answer, name);
      case 'feedback':
        return answer.question.sentiment === 'pos'
          ? { title: 'ありがとうございます。お役に立てて何よりです。', lines: [] }
          : {
              title: 'ご不便をおかけしました。いただいたご指摘は記録しました。',
              lines: ['別の言い方でお試しいただくか、次からお選びください。'],
            };
      case 'affirm':
      case 'deny':
        return {
          title: answer.kind === 'deny' ? '承知しました。変更はありません。' : '承知しました。',
          lines: ['ほかにお調べすることはありますか。'],
        };
      case 'out_of_scope':
        return {
          title: 'そのご依頼・ご質問は、Uptakeの対象外です。',
          lines: [
            'お答えできるのは、担当顧客のMicrosoft 365とDynamics 365の展開率と使用率に関することです。',
          ],
        };
    }
  },
  unclear(why) {
    switch (why) {
      case 'unread':
        return { title: 'ご質問の意味をつかみきれませんでした。', lines: ['次のうち近いものはありますか。'] };
      case 'too_long':
        return { title: 'メッセージが長すぎます。', lines: ['ご質問は1件ずつ、短めにお願いします。例：'] };
      case 'empty':
        return { title: 'ご質問を読み取れませんでした。', lines: ['例えばこのようにお尋ねください。'] };
      case 'stale_button':
        return {
          title: 'このボタンは以前のバージョンのものです。',
          lines: ['お手数ですが、もう一度お尋ねください。'],
        };
    }
  },
  denied(why) {
    switch (why) {
      case 'personal_only':
        return {
          title: '顧客の数値は個人チャットでのみ表示します。',
          lines: ['この会話は参加者全員が見られるため、個人チャットで同じ質問をしてください。'],
        };
      case 'guest':
        return {
          title: 'この組織の方からのご質問にのみお答えしています。',
          lines: [
            'ゲストの方や他の組織の方には、顧客のデータをお見せできません。この組織の担当者にお問い合わせください。',
          ],
        };
      case 'unchecked':
        return {
          title: 'この組織の方かどうか、今は確認できません。',
          lines: ['そのため、回答を控えました。数分後にもう一度お試しください。'],
        };
    }
  },
  busy: {
    title: 'ただいま混み合っています。',
    lines: [
      '全顧客を対象とするご質問が重なり、今回はお答えできませんでした。1分ほどおいて、もう一度お試しください。',
      '特定の顧客についてのご質問には、その間もお答えできます。',
    ],
  },
  fault: (reference) => ({
    title: 'システムの不具合によりお答えできませんでした。',
    lines: [
      'ご質問に問題はありません。少し待ってからもう一度お試しください。',
      `繰り返す場合は、参照番号${reference}を管理者にお伝えください。`,
    ],
  }),
  unavailable: (asked, why) =>
    why === 'not_here'
      ? {
          title: `${INTENT[asked]}は、ここではご利用いただけません。`,
          lines: ['個人チャットでお尋ねください。'],
        }
      : {
          title: `申し訳ありません。${INTENT[asked]}にはまだ対応していません。`,
          lines: ['次の内容ならお答えできます。'],
        },
  ask(ask, name) {
    switch (ask.slot) {
      case 'customer':
        return ask.reason === 'ambiguous'
          ? { title: 'どの顧客でしょうか。', lines: [] }
          : ask.reason === 'unknown'
            ? {
                title: 'その顧客が見つかりません。',
                lines: ['パートナーセンターでの名前を入力するか、次からお選びください。'],
              }
            : { title: 'どの顧客についてでしょうか。', lines: ['名前を入力するか、次からお選びください。'] };
      case 'scenario':
        return { title: 'どのような状況でしょうか。', lines: [] };
      case 'confirm':
        return { title: `確認：${asking.title(ask.question, name)}`, lines: ['実行してよろしいですか。'] };
    }
  },
  option(option, ask, name) {
    if (ask.slot === 'confirm') return option.question.confirmed ? 'はい' : 'いいえ';
    if (option.customer) {
      return option.domain ? `${name(option.customer)}（${option.domain}）` : name(option.customer);
    }
    if (option.scenario) return terms.scenario(option.scenario);
    return asking.title(option.question, name);
  },
  intent: (intent) => INTENT[intent],
  abilities: [
    '顧客ごとの展開率と使用率、ワークロード別の内訳、推移',
    '全顧客の合計、順位、基準を上回る・下回る顧客',
    '顧客どうしの比較',
    '用語の意味、集計の範囲、データの時点',
  ],
};
