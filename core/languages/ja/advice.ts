import { type AdviceEvidence, onlyInParts, toAssignFirst } from '../../adoption/advice-evidence.ts';
import { isInflated, readsUse, SIGNS } from '../../adoption/signs.ts';
import type { Handover, RecommendAnswer } from '../../answers/recommend.ts';
import type { ItemFormat, ItemNote, PartnerContact } from '../../catalog/content-item.ts';
import type { Dataset } from '../../facts.ts';
import type { Figure } from '../../figure.ts';
import type { Scenario } from '../../question.ts';
import type { AdviceWords } from '../advice.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { inflation } from './inflation.ts';
import { terms } from './terms.ts';

const FORMAT: Record<ItemFormat, string> = {
  case_study: '導入事例',
  testimonial: '利用者の声',
  blog: 'ブログ',
  video: '動画',
  training: 'トレーニング',
  self_service: 'セルフサポート',
  guide: 'ガイド',
  community: 'コミュニティ',
};

const MISSING: Record<'usage' | 'deployment' | Dataset, string> = {
  usage: '使用率（パートナーセンターのライセンス分析）',
  deployment: '展開率（パートナーセンターのライセンス分析）',
  own_subscriptions: '自社販売のサブスクリプション',
  directory_subscriptions: 'ディレクトリのサブスクリプション',
  user_detail: 'ユーザー別利用状況',
  audit: 'アクティビティログ',
  user_licences: 'ユーザー別ライセンス一覧',
  support: 'サポート問い合わせの件数（CSVファイル、またはパートナーセンターのサービスリクエスト）',
};

const NOTE: Record<ItemNote, string> = {
  community_supported: '2025年12月からMicrosoftではなくコミュニティがサポート',
  from_150_seats: '通常150シート以上が対象',
  by_nomination: '大規模プロジェクト向け（推薦制）',
  held_by_partners: '開催は研修会社または貴社',
  filter_by_product: 'ページ内で製品を選択',
  admin_only: '管理者のサインインが必要',
  older: '数年前の資料',
};

const CONSIDER: Record<Scenario, string> = {
  low_adoption:
    '製品の価値がまだ伝わっていない可能性があります。日々の業務でどう使えるかを具体的に思い描けるようにする支援が必要です。',
  support_volume: 'ソフトウェア、バージョン、または作業そのものに慣れていない可能性があります。',
  upsell: 'すでに十分活用されています。ほかにできることを紹介する良い機会です。',
};
const TO_TRY: Record<Scenario, readonly string[]> = {
  low_adoption: [
    '導入事例や、具体的な場面についての利用者の声を紹介します。',
    'チュートリアルのブログや動画を案内します。',
    '初めて使う方にはトレーニングを提案します。',
  ],
  support_volume: [
    '対面またはオンラインのトレーニングを提案します。',
    'セルフサポートを案内します。貴社のサポートサイトで、連絡先と並べて掲載してください。',
  ],
  upsell: ['さらに活用できる機能を紹介するトレーニングを提案します。'],
};

/** What a customer reads of the two figures. */
const LETTER = {
  deployment: '展開率（割り当て済みライセンスの割合）',
  usage: '使用率（実際に使われている割合）',
} as const;

const FITS: Record<Scenario, string> = {
  low_adoption: '何に役立つかが分かる',
  support_volume: '使い方の疑問に答える',
  upsell: 'ほかにできることが分かる',
};

const figureText = (figure: Figure) => `${terms.metric(figure.metric)}${answers.value(figure)}`;
/** What the corrected figure means for the line that high usage begins at. */
const CORRECTED = {
  low: '（低め）',
  high: '（高め）',
  middling: `。高いと見なす目安は${SIGNS.highUsage}%以上です`,
};

const reads = (level: 'low' | 'high' | 'middling') =>
  ({ low: '（低め）', high: '（高め）', middling: '' })[level];

function summary(answer: RecommendAnswer): string {
  const found = answer.evidence.flatMap((one) =>
    one.kind === 'figure'
      ? [figureText(one.figure)]
      : one.kind === 'corrected'
        ? [advice.corrected(one.corrected)]
        : [],
  );
  return found.length > 0 ? `（${f.list(found)}）` : '';
}

const rate = (value: number) => `100シート・30日あたり${f.count(Math.round(value * 10) / 10)}件`;

function contactLines(contact: PartnerContact | undefined): readonly string[] {
  if (!contact) return [];
  return [
    [contact.name, contact.phone, contact.email].filter(Boolean).join('、'),
    ...(contact.url ? [contact.url] : []),
  ];
}

export const advice: AdviceWords = {
  headline(answer, name) {
    const { scenario, verdict } = answer;
    if (answer.scope.customer === 'portfolio') {
      const on = answer.scope.workload ? `${terms.workload(answer.scope.workload)}の` : '';
      const format = answer.question.contentFormat;
      if (scenario === null || format) return `${on}${format ? terms.contentFormat(format) : '資料'}`;
      const whose = answer.total > 0 ? `：データ上の該当は${f.customers(answer.total)}です` : '';
      return `${on}${terms.scenario(scenario)}${whose}`;
    }
    const who = terms.subject(answer.scope, name);
    if (verdict === 'thin') return `${who}：判断するにはデータが足りません${summary(answer)}。`;
    if (scenario === 'support_volume')
      return (
        {
          supported: `${who}：サポートへの問い合わせが多い状況です`,
          contradicted: `${who}：記録されている問い合わせは多くありません`,
          stated: `${who}：お話のとおり問い合わせが多いものとしてご提案します`,
        }[verdict as 'supported' | 'contradicted' | 'stated'] + support(answer)
      );
    if (scenario === 'upsell')
      return verdict === 'supported'
        ? `${who}：アップセルの機会があります${summary(answer)}。`
        : `${who}：今のところ、データからはアップセルの機会は見られません${summary(answer)}。`;
    const parts = verdict === 'supported' ? onlyInParts(answer.evidence) : undefined;
    if (parts && parts.length > 0)
      return `${who}：活用を伸ばす余地があるのは${f.list(parts.map((one) => terms.part(one.scope, 'usage', name)))}です${summary(answer)}。`;
    if (parts) return `${who}：未割り当てのライセンスがあります${summary(answer)}。`;
    return verdict === 'supported'
      ? `${who}：活用を伸ばす余地があります${summary(answer)}。`
      : `${who}：活用は低くありません${summary(answer)}。`;
  },
  evidence(one, name) {
    switch (one.kind) {
      case 'figure':
        return `${terms.metric(one.figure.metric)}${answers.value(one.figure)}：${answers.counts(one.figure)}${reads(one.reads)}`;
      case 'corrected':
        return `補正後の使用率${inflation.range(one.corrected)}：試用版などの影響を除いた値（除く前は${answers.value(one.figure)}）${CORRECTED[one.reads]}`;
      case 'weak_workload':
        return `あまり使われていないもの：${terms.part(one.figure.scope, 'usage', name)} ${answers.value(one.figure)}（${answers.counts(one.figure)}）`;
      case 'strong_workload':
        return `よく使われているもの：${terms.part(one.figure.scope, 'usage', name)} ${answers.value(one.figure)}${one.corrected ? `（${advice.corrected(one.corrected)}）` : ''}`;
      case 'unused_licences':
        return `${f.licences(one.sold)}のうち${f.licences(one.count)}が未割り当てです`;
      case 'support':
        return `${name(one.customer)}：${supportText(one)}`;
      case 'running_trial':
        return `試用中：「${one.offer}」${f.licences(one.quantity)}${one.end ? `（${f.day(one.end)}まで）` : ''}`;
      case 'inflated_left_out':
        return `使用率が実態より高く出ている可能性のある${f.customers(one.count)}は除いています。まず原因をご確認ください。`;
      case 'stated':
        return 'お話に基づくもので、問い合わせ件数のデータは取り込まれていません。';
    }
  },
  corrected: (of) => `補正後は${inflation.range(of)}`,
  missing: (missing) =>
    missing.length === 0 ? '' : `判断に必要なデータ：${f.list(missing.map((one) => MISSING[one]))}。`,
  consider: (scenario) => CONSIDER[scenario],
  toTry({ scenario, question, evidence }) {
    const unused = scenario === 'low_adoption' ? toAssignFirst(evidence) : undefined;
    const assign = unused
      ? [
          `まず、未割り当ての${f.licences(unused.count)}（販売${f.licences(unused.sold)}のうち）を割り当てる。`,
        ]
      : [];
    return [...assign, ...(scenario === null || question.contentFormat ? [] : TO_TRY[scenario])];
  },
  item: (item) => item.title.ja,
  itemDetail(item) {
    const held = item.held?.map((one) => (one === 'in_person' ? '対面' : 'オンライン')) ?? [];
    const formats = item.formats.map((one) =>
      one === 'training' && held.length > 0 ? `トレーニング（${held.join('・')}）` : FORMAT[one],
    );
    const note = item.note ? [NOTE[item.note]] : [];
    return [
      formats.join('、'),
      item.languages.map(terms.language).join('・'),
      ...note,
      `${f.day(item.lastChecked)}確認`,
    ].join(' · ');
  },
  itemNote: (note) => NOTE[note],
  why(reasons) {
    const said = reasons.flatMap((reason) => {
      switch (reason.kind) {
        case 'own':
          return ['貴社の資料'];
        case 'workload':
          return [`${terms.workload(reason.workload)}に関する内容`];
        case 'format':
          return [
            {
              case_study: '他社の使い方が分かる',
              testimonial: '利用者の声が聞ける',
              blog: '手順を読める',
              video: '見て分かる',
              training: '学べる',
              self_service: '自分で解決できる',
            }[reason.format],
          ];
        case 'size':
          return ['規模が条件に合う'];
        default:
          return [];
      }
    });
    const scenario = reasons.flatMap((reason) => (reason.kind === 'scenario' ? [FITS[reason.scenario]] : []));
    const all = said.length > 0 ? said : scenario;
    return `理由：${all.length > 0 ? all.join('、') : 'ご質問に合う内容'}`;
  },
  letter(handover, name, contact) {
    const { usage, deployment, weak, scenario } = handover;
    const who = name(handover.customer);
    const facts = [deployment, usage].filter((figure) => figure.value !== null);
    const weakest = weak.map(
      (figure) => `${terms.part(figure.scope, 'usage', name)}（${answers.value(figure)}）`,
    );
    const lines = facts.map(
      (figure) =>
        `${LETTER[figure.metric === 'usage' ? 'usage' : 'deployment']}：${answers.value(figure)}（${answers.counts(figure)}、${answers.when(figure)}）`,
    );
    if (handover.support) lines.push(`お問い合わせ：${asked(handover.support)}`);
    const meaning = {
      low_adoption:
        weakest.length > 0
          ? `特に${f.list(weakest)}には、まだ活用の余地があります。業務でどう役立つかが伝わっていない可能性があります。`
          : 'お持ちのライセンスには、まだ活用の余地があります。業務でどう役立つかが伝わっていない可能性があります。',
      support_volume:
        '操作方法についてのお問い合わせを多くいただいています。トレーニングとセルフサポートをご利用いただくと、お電話より早く解決できることがあります。',
      upsell: isHigh(handover)
        ? '十分にご活用いただいています。ほかにもお役に立つ機能がありますので、ぜひご紹介させてください。'
        : 'お持ちのライセンスには、ほかにもお役に立つ機能があります。ぜひご紹介させてください。',
    }[scenario];
    const steps = {
      low_adoption: [
        '最初に取り組む日常業務とチームを、一緒に1つ決めます。',
        '下記の資料をチームにご紹介ください。初回の説明会は弊社がお手伝いします。',
        '4週間後に、数値を一緒に確認します。',
      ],
      support_volume: [
        '下記のセルフサポートのページを、社内の皆様にご案内ください。',
        'お問い合わせの多い内容について、短いトレーニングを一緒に選びます。',
        '4週間後に、お問い合わせの件数を確認します。',
      ],
      upsell: [
        '下記の資料で、ほかにできることをご覧ください。',
        'ご関心のあるものをお知らせください。弊社でデモをご用意します。',
      ],
    }[scenario];
    return {
      subject: `${who}様：Microsoftライセンスのご利用状況`,
      paragraphs: [
        'いつもお世話になっております。',
        ...(lines.length > 0 ? ['貴社のライセンスのご利用状況をお知らせします。', ...lines] : []),
        ...over(handover),
        meaning,
        '次のことをご提案します。',
      ],
      steps,
      links: handover.items.map((item) => ({ title: item.title.ja, url: item.url })),
      closing: [
        ...(lines.length > 0
          ? [
              '使用率は期間中にアクティブだった方の割合です。すべてのパートナーから購入されたライセンスを含みます。',
            ]
          : []),
        'どうぞよろしくお願いいたします。',
        ...contactLines(contact),
      ],
    };
  },
  selfServiceBlock: (items, contact) => ({
    subject: 'お困りのときは',
    paragraphs: ['多くのご質問は、次のページでいつでも解決できます。'],
    steps: [],
    links: items.map((item) => ({ title: item.title.ja, url: item.url })),
    closing: contact
      ? ['解決しない場合は、お問い合わせください。', ...contactLines(contact)]
      : ['解決しない場合は、お問い合わせください。'],
  }),
  labels: {
    evidence: 'データから分かること',
    consider: '考えられること',
    toTry: '試すこと',
    items: 'おすすめの資料',
    customers: '該当する顧客',
    selfService: 'サポートサイト用',
    links: 'リンク',
    subject: '件名',
    forward: '顧客向けの案内文',
    note: 'そのまま転送できます',
  },
};

/** An inflated figure is never handed on without a word. */
function over({ usage: figure, corrected }: Handover): readonly string[] {
  const above =
    (figure.value ?? 0) > 100
      ? '使用率が100%を超えているのは、数えられている権利より多くの方が利用されたためです。'
      : '';
  const without = isInflated({ figure, corrected })
    ? `試用版の利用など、権利に数えられない方を除いた使用率は${inflation.range(corrected)}です。`
    : '';
  return [above + without].filter(Boolean);
}

/** Only of a figure that says so may it be said that people use what they have. */
const isHigh = (of: Handover) => readsUse(of) === 'high';

function support(answer: RecommendAnswer): string {
  const found = answer.evidence.find((one) => one.kind === 'support');
  return found ? `（${supportText(found)}）。` : '。';
}

type Counted = Extract<AdviceEvidence, { kind: 'support' }>;

/** What a customer is told of their own requests: no rate to be measured by. */
function asked(one: Counted): string {
  const howTo = one.howTo === undefined ? '' : `（うち操作方法${f.count(one.howTo)}件）`;
  return `${f.day(one.from)}～${f.day(one.to)}に${f.count(one.requests)}件${howTo}`;
}

function supportText(one: Counted): string {
  const howTo = one.howTo === undefined ? '' : `、うち使い方${f.count(one.howTo)}件`;
  const per = one.rate === null ? '' : `、${rate(one.rate)}`;
  return `${f.day(one.from)}～${f.day(one.to)}に${f.count(one.requests)}件${howTo}${per}`;
}
