import type { Part } from '../../figure.ts';
import type { NoteWords } from '../notes.ts';
import { answers } from './answers.ts';
import { apartLine, coverageLine } from './coverage.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const parted = (label: string, { customers, numerator, denominator }: Part): string =>
  customers === 0
    ? ''
    : `${label}：${f.customers(customers)}（${f.count(denominator)}件中${f.count(numerator)}件）。`;

export const notes: NoteWords = {
  note(note, name) {
    switch (note.kind) {
      case 'sample_data':
        return 'デモ用に作成したサンプルデータです。';
      case 'stale':
        return `データが古くなっています（${f.age(note.ageDays)}）。${terms.source(note.source)}は通常${f.days(note.normalDays)}以内です。`;
      case 'all_partners':
        return '他のパートナーから購入した分や、Microsoftから直接購入した分も含みます。';
      case 'own_differs':
        return note.own > note.all
          ? `同じ製品の自社サブスクリプションは${f.licences(note.own)}で、表示の数値（${f.licences(note.all)}）を上回っています。時点または販売経路が異なるためです。`
          : `自社が扱う製品の販売${f.licences(note.all)}のうち自社の販売分は${f.licences(note.own)}で、残りは他のパートナーまたはMicrosoftからの直接購入です。`;
      case 'products_counted':
        return `「${note.product}」として集計した製品：${f.list(note.counted)}。`;
      case 'onedrive_in_sharepoint':
        return 'OneDriveはSharePointに含めて集計されています。';
      case 'yammer_is_viva_engage':
        return 'Yammerの現在の名称はViva Engageです。';
      case 'all_workloads':
        return '全ワークロードの合計です。同じライセンスでも、含まれるワークロードごとに1件と数えます。';
      case 'weighted':
        return '顧客ごとの率の平均ではなく、アクティブユーザーの合計を権利の合計で割った値です。';
      case 'over_100':
        return `${name(note.customer)}は${f.percent(note.value)}で、アクティブユーザーが権利数を上回っています。`;
      case 'over_deployed':
        return `${name(note.customer)}では、割り当て済みライセンス（${f.count(note.assigned)}件）が販売数（${f.count(note.sold)}件）を上回っています。シート数の削減やサブスクリプションの停止後も割り当てが残っている場合や、他のパートナーが販売したシートがデータに含まれていない場合に起こります。${note.lapsed === undefined ? '' : `失効したサブスクリプション（${f.seats(note.lapsed)}）が登録されています。`}管理センターでサブスクリプションと割り当てをご確認ください。`;
      case 'quoted_otherwise':
        return `${f.percent(note.quoted)}とのことですが、手元の最新データでは${f.percent(note.value)}です。`;
      case 'small':
        return `${f.seats(note.seats)}と少なく（目安は${f.seats(note.minimum)}以上）、1名の増減で数値が大きく動きます。`;
      case 'left_out':
        return `対象外：${f.customers(note.count)}（${terms.leftOut(note.why)}）。`;
      case 'without_customers':
        return `${f.list(note.customers.map(name))}を除いた集計です。`;
      case 'coverage':
        return coverageLine(note, answers);
      case 'apart':
        return apartLine(note, answers);
      case 'bare':
        return note.facts === 'usage'
          ? `権利のないアクティブユーザー${f.users(note.count)}は、この数値に含まれていません。`
          : `販売数が0の契約（停止中など）に割り当てられたままの${f.licences(note.count)}は、この数値に含まれていません。`;
      case 'over':
        return note.facts === 'usage'
          ? `${f.percent(note.value)}には、権利数を超えるアクティブユーザー${f.users(note.count)}が含まれます。これを除くと最大でも${f.percent(note.atMost)}です。`
          : `販売数を超えて割り当てられたライセンスが${f.licences(note.count)}あります（未割り当て分とは相殺していません）。`;
      case 'overlapping_windows':
        return `${f.days(note.windowDays)}間の集計期間が重なっており（間隔は${f.days(note.days)}）、対象者の多くが同じです。あくまで途中経過としてご覧ください。`;
      case 'provisional':
        return `${f.window('P1M', note.month)}の数値は速報で、${f.day(note.until)}までは変わる可能性があります。増減の判断はまだできません。`;
      case 'at_point':
        return note.near
          ? `${f.day(note.point)}時点で最も新しいデータ（${f.window(note.window, note.day)}）でお答えしています。`
          : `${f.day(note.point)}のデータはありません。最も近いデータ（${f.window(note.window, note.day)}）でお答えしています。`;
      case 'span':
        return `対象期間は${f.day(note.from)}から${f.day(note.to)}までです。`;
      case 'same_customers':
        return `増減は、両方の時点にデータがある${f.customers(note.customers)}で比べています。${parted('新しい顧客', note.came)}${parted('対象外になった顧客', note.left)}`;
      case 'period_by_window':
        return `ご指定の期間内で最も新しい集計期間（${f.window(note.window, note.day)}）でお答えしています。`;
      case 'before_period':
        return `その期間のデータ日はありません。直前のデータ（${f.window(note.window, note.day)}）でお答えしています。`;
      case 'one_service':
        return `${terms.workload(note.service)}のみの数値です。${terms.workload(note.other)}の${terms.metric(note.facts)}はこのデータソースにありません。入手元：${f.list(note.sources.map(terms.source))}。`;
      case 'compared_with':
        if (note.unmet)
          return `比較する期間にほかのデータ日はありません。最も近いデータ（${f.window(note.window, note.day)}）と比べています。`;
        return `比較対象：${f.window(note.window, note.day)}${note.asked ? '' : '（集計期間が重ならない最新のデータ）'}。`;
      case 'other_source':
        return `${terms.source(note.source)}の数値です。ほかのデータソースの数値とは直接比べられません。`;
      case 'new_customer':
        return `新しい顧客です（最初のデータは${f.day(note.since)}）。`;
      case 'ended_customer':
        return `${f.day(note.since)}に取引関係が終了しています。全顧客の集計や通知には含まれません。`;
      case 'not_covered':
        return '対象はMicrosoft 365とDynamics 365のみです。';
      case 'introduction_rate':
        return '「導入率」は展開率としてお答えしています。';
      case 'idle': {
        const { idle, of, dormant = 0, never = 0 } = note;
        const known = [
          ...(dormant > 0 ? [`以前に利用${f.count(dormant)}名`] : []),
          ...(never > 0 ? [`利用の記録なし${f.count(never)}名`] : []),
        ];
        const split = known.length > 0 ? `（内訳：${known.join('、')}）` : '';
        return `ライセンスを持つ${f.count(of)}名のうち${f.count(idle)}名は、この期間に利用していません${split}。`;
      }
      case 'deployment_not_by_workload':
        return '展開率は製品単位の指標で、ワークロード別の数値はありません。';
    }
  },
  dataOf: ({ dataDate, ageDays }) => `${f.day(dataDate)}のデータ（${f.age(ageDays)}）`,
  stale: ({ ageDays, normalDays }) => `古いデータです（${f.age(ageDays)}。通常は${f.days(normalDays)}以内）`,
  source: ({ source }) => terms.source(source),
  sample: 'サンプルデータ',
};
