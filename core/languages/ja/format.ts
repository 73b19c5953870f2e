import type { Format } from '../format.ts';
import { decimal, digits, duration, shortest, ymd } from '../numbers.ts';

const UNITS: Record<string, string> = { Y: '年間', M: 'か月', W: '週間', D: '日間', H: '時間' };
const RELATIVE: Record<string, string> = {
  today: '今日',
  yesterday: '昨日',
  this_week: '今週',
  last_week: '先週',
  this_fiscal_year: '今年度',
  last_fiscal_year: '前年度',
  fiscal_year_before_last: '一昨年度',
  first_half: '上期',
  second_half: '下期',
  this_half: '今半期',
  last_half: '前半期',
  this_month: '今月',
  last_month: '先月',
  this_quarter: '今四半期',
  last_quarter: '前四半期',
  this_year: '今年',
  last_year: '昨年',
  week_before_last: '先々週',
  month_before_last: '先々月',
  quarter_before_last: '前々四半期',
  year_before_last: '一昨年',
};

const shortDay = (value: string) => {
  const { month, date } = ymd(value);
  return `${month}月${date}日`;
};
const day = (value: string) => `${ymd(value).year}年${shortDay(value)}`;

function period(value: string): string {
  const span = duration(value);
  if (span) return `直近${span[0]}${UNITS[span[1]]}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `${quarter[1]}年第${quarter[2]}四半期`;
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(value);
  if (month) return month[1] === 'XXXX' ? `${Number(month[2])}月` : `${month[1]}年${Number(month[2])}月`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  const date = /^XXXX-(\d{2})-(\d{2})$/.exec(value);
  if (date) return `${Number(date[1])}月${Number(date[2])}日`;
  const fiscal = /^FY(E?)(\d{4})(?:-H([12]))?$/.exec(value);
  if (fiscal) {
    const half = fiscal[3] ? (fiscal[3] === '1' ? '上期' : '下期') : '';
    return fiscal[1] ? `${fiscal[2]}年に終わる年度${half}` : `${fiscal[2]}年度${half}`;
  }
  if (value.includes('/')) return value.split('/').map(period).join('～');
  return RELATIVE[value] ?? '指定の期間';
}

export const format: Format = {
  count: digits,
  percent: (points) => `${decimal(points)}%`,
  points: (size) => `${decimal(Math.abs(size))}ポイント`,
  users: (n) => `${digits(n)}名`,
  licences: (n) => `${digits(n)}本`,
  entitlements: (n) => `${digits(n)}件`,
  seats: (n) => `${digits(n)}シート`,
  customers: (n) => `${digits(n)}社`,
  day,
  shortDay,
  days: (n) => `${digits(n)}日`,
  age: (days) => (days <= 0 ? '本日' : `${digits(days)}日前`),
  window(window, end, near) {
    const on = near !== undefined && ymd(near).year === ymd(end).year ? shortDay(end) : day(end);
    switch (window) {
      case 'P28D':
        return `${on}までの28日間`;
      case 'P30D':
        return `${on}までの30日間`;
      case 'P1M':
        return `${ymd(end).year}年${ymd(end).month}月（暦月）`;
      case null:
        return `${on}時点`;
    }
  },
  period,
  comparison(comparator, threshold) {
    const [low, high] = typeof threshold === 'number' ? [threshold, threshold] : threshold;
    switch (comparator) {
      case 'lt':
        return `${shortest(low)}%未満`;
      case 'lte':
        return `${shortest(low)}%以下`;
      case 'gt':
        return `${shortest(low)}%超`;
      case 'gte':
        return `${shortest(low)}%以上`;
      case 'eq':
        return `${shortest(low)}%`;
      case 'between':
        return `${shortest(low)}%～${shortest(high)}%`;
    }
  },
  comma: '、',
  list: (items) => items.join('、'),
  labelled: (label, text) => `${label}：${text}`,
};
