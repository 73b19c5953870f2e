import type { NudgeButtonWords } from '../../nudges.ts';

export const buttonWords: NudgeButtonWords = {
  buttons: {
    acknowledge: '確認しました',
    snooze: 'スヌーズ',
    notRelevant: '対象外にする…',
    more: 'その他',
    why: 'この通知が届いた理由',
    whyNot: '届かない理由',
    stop: 'この通知を停止',
    stopAll: 'すべて停止',
    list: '通知の一覧',
    change: '変更',
    pause: '1週間止める',
    resume: '再開',
    withheld: '送信を見送った通知',
    status: '配信の状況',
    undo: '元に戻す',
    effect: 'これまでの効果',
    yes: 'オンにする',
    save: '保存する',
    saveAll: '保存する',
    no: 'やめておく',
  },
  snooze: (snooze) =>
    ({ P1D: '1日', P1W: '1週間', P2W: '2週間', monday: '月曜日まで', P30D: '30日間' })[snooze],
  snoozeReason: (reason) =>
    ({
      working_on_it: '対応中',
      customer_busy: '顧客が多忙',
      holidays: '休暇期間',
      waiting_for_data: 'データ待ち',
    })[reason],
  dismissal: (reason) =>
    ({
      pilot: '試験導入のみ',
      seasonal: '季節による変動',
      leaving: '解約予定',
      not_ours: '担当外',
      other: 'その他の理由',
    })[reason],
  deed: (action) =>
    ({
      training: 'トレーニングを実施',
      self_service: '資料を案内',
      case_study: '導入事例を紹介',
      contact: '顧客に連絡',
      other: 'その他の対応',
    })[action],
  action: (action) =>
    ({
      training: 'トレーニング',
      self_service: 'セルフサポート資料の案内',
      case_study: '導入事例の紹介',
      contact: '顧客への連絡',
      other: '対応',
    })[action],
};
