import type { Evidence } from './evidence.ts';
import { CUSTOMER_MARK } from './text/compact.ts';

// Requests to do something in a tenant or a shop are told by their grammar: an order or a wish, a deed, its object.

const LEAD =
  /^(?:(?:hi|hey|hello|ok|okay|please|pls|kindly|now|just|also|and|then|so|quickly|urgent|urgently)[,!:]? |(?:can|could|would|will) (?:you|we|i|u)(?: please| also| just| kindly)? |(?:i|we)(?:'d| would)? (?:want|like|need|wish)(?: you)? to |let'?s |let us |go ahead and |help me (?:to )?|i'?d like you to |it'?s time to |would you mind )+/;
const OBJECT =
  '(?:licen[sc](?:e|es|ing)|seats?|subscriptions?|users?|accounts?|plans?|skus?|e[135]|f[13]|business (?:premium|standard|basic)|tenants?|mailbox(?:es)?|passwords?|mfa|trials?|contracts?|agreements?|tickets?|quotes?|quotations?|invoices?|meetings?|appointments?|calls?|orders?|admins?|groups?|emails?)';
const DEED =
  '(?:un|re|de)?(?:assign|allocate)(?:ing)?|revok(?:e|ing)|grant(?:ing)?|reset|provision|renew(?:ing)?|upgrade|downgrade|purchase|buy|order|reclaim|recover|terminate|suspend|reactivate|activate|deactivate|migrate|block|unblock|enable|disable|cancel|book|schedule|arrange|draft|extend|add|remove|take|move|switch|swap|convert|replace|set up|create|delete|cut|reduce|increase|decrease|bump|top up|scale|expand|free up|release|transfer|put through|open|close|raise|lower|hand out|return|give (?!me\\b|us\\b)|get (?:rid of|\\d)|sign up|buy up|issue|prepare|log';
const ORDER = new RegExp(`^(?:${DEED})\\b[^?]{0,60}?\\b${OBJECT}\\b`);
const QUALIFIED =
  /^(?:turn on|switch on|turn off|roll out|deploy|enable|disable|install) [^?]{0,40}\b(?:for|to|on|at)\b/;

const JA_OBJECT =
  'ライセンス|シト|\\d席|席を|席数|サブスク|プラン|契約|ユザ|アカウント|テナント|試用|トライアル|e[135]|f[13]|ビジネスプレミアム|mfa|多要素|パスワド|請求書|見積|チケット|打ち合わせ|会議|ミティング|メル';
const JA_DEED =
  '割り?当て(?:を)?|割当(?:を)?|付与|追加|削除|解除|取り消|外|はず|回収|剥奪|取り上げ|購入|買|発注|注文|更新|延長|解約|アップグレド|ダウングレド|切り?替え|変更|増や|減ら|増席|減席|移行|移|有効に|無効に|有効化|無効化|リセット|作成|作|発行|起票|予約|登録|招待|停止|再開|入れ|送|送付|書|設定|手配|返却';
const JA_WISH =
  '(?:て|って|して|し|りて|いて|んで|で|する|した|り|い)?(?:ください|下さい|ほしい|欲しい|もらえ|いただけ|頂け|くれ|おいて|お願い|たい|よろしく|てよ)?(?:ます|ません|です|の|か|んですが|のですが|んだけど|と思|いです|します|る|い|ね|よ)*';
const JA_ORDER = new RegExp(
  `(?:${JA_OBJECT}).{0,14}?(?:${JA_DEED})${JA_WISH}[。.!?、]*$|(?:${JA_DEED})(?:たい|て(?:ください|ほしい))[。.!]*$`,
);
const JA_VERBAL =
  /(?:て|で|たい|さい|しい|ます(?:か|ん)?|ませんか|お願い(?:します)?|たいです|たいのですが|くれる?|んですが|んだけど|おいて|よろしく|てよ|てね)[。.!?、]*$/;
const JA_SWITCH = /(?:切り?替え|変更|登録|設定|移|入れ|書|送|停止|再開|削除|解除|取り消|更新)/;
const JA_FIRM =
  /サブスク|プラン|契約|e[135]|f[13]|ビジネスプレミアム|mfa|多要素|パスワド|請求書|見積|チケット|打ち合わせ|会議|ミティング|試用|トライアル|ユザ|アカウント|ライセンス|席|シト/;

/** Such a message still asks, sets up a notification, supposes something or wants a file. */
const ASKS = new Set([
  'alert',
  'subscriptions',
  'snooze',
  'export',
  'format.csv',
  'format.xlsx',
  'format.pdf',
  'whatif',
  'alias',
  'threshold',
  'list',
  'summary',
  'lowest',
  'highest',
  'trend',
  'why',
  'recommend',
  'data',
  'language',
  'howmany',
  'which',
  'partnercenter',
  'howto.where',
  'compare',
  'instead',
  'support.calls',
  'content.training',
  'content.video',
  'upsell',
]);
const JA_ASKS =
  /教え|見せ|知り|表示|何(?:本|席|人|名|件|社|%|割)|いくつ|どれ|どの|どう|なぜ|たら|れば|場合|とすると|には|方法|やり方|除|率|以外/;

/** The words of an order that is not ours to carry out, or null. */
export function orderOf({ concepts, subjects, text, quantities, schedule }: Evidence): string | null {
  if (schedule.statedCadence !== undefined || subjects.without !== undefined) return null;
  const { metrics } = subjects;
  if (
    metrics.has('usage') ||
    metrics.has('deployment') ||
    metrics.has('active') ||
    metrics.has('entitlements')
  )
    return null;
  if (quantities.comparator !== undefined) return null;
  return /[ぁ-んァ-ヺ一-龠]/.test(text) ? japaneseOrder(text, concepts) : englishOrder(text, concepts);
}

function englishOrder(text: string, concepts: ReadonlySet<string>): string | null {
  for (const concept of concepts)
    if (ASKS.has(concept) && !(concept === 'recommend' || concept === 'upsell')) return null;
  const bare = text.replace(LEAD, '');
  const hit = ORDER.exec(bare) ?? (hasName(bare) ? QUALIFIED.exec(bare) : null);
  if (
    hit === null ||
    /^(?:order|move|switch|take|open|close|raise) (?:customers|clients|them|to|by|up|a look|the list|usage)\b/.test(
      bare,
    )
  )
    return null;
  if (/^(?:remove|take|cut)/.test(bare) && concepts.has('cause.trial')) return null;
  return hit[0].slice(0, 30);
}

function japaneseOrder(text: string, concepts: ReadonlySet<string>): string | null {
  for (const concept of [
    'alert',
    'snooze',
    'export',
    'alias',
    'threshold',
    'language',
    'list',
    'summary',
    'instead',
    'compare',
    'trend',
    'data',
  ])
    if (concepts.has(concept)) return null;
  if (JA_ASKS.test(text) || !JA_VERBAL.test(text)) return null;
  const hit = JA_ORDER.exec(text);
  if (hit === null || !new RegExp(JA_OBJECT).test(text)) return null;
  if (JA_SWITCH.test(hit[0]) && !hasName(text) && !JA_FIRM.test(text)) return null;
  if (/^ライセンス|^ユザ/.test(text) && !hasName(text) && /変更|切り?替え/.test(hit[0])) return null;
  return hit[0].slice(0, 30);
}

function hasName(text: string): boolean {
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (code >= CUSTOMER_MARK && code < CUSTOMER_MARK + 0x100) return true;
  }
  return false;
}
