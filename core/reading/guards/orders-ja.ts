import { hasName } from './has-name.ts';

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
const JA_ASKS =
  /教え|見せ|知り|表示|何(?:本|席|人|名|件|社|%|割)|いくつ|どれ|どの|どう|なぜ|たら|れば|場合|とすると|には|方法|やり方|除|率|以外/;

/** The words of a Japanese order, or null. */
export function japaneseOrder(text: string, concepts: ReadonlySet<string>): string | null {
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
