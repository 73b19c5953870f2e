import type { Format } from '../format.ts';
import { decimal, digits, duration, shortest, ymd } from '../numbers.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' };

const counted = (n: number, one: string, many = `${one}s`) => `${digits(n)} ${n === 1 ? one : many}`;
const monthOf = (month: number) => MONTHS[month - 1] ?? '';
const shortDay = (day: string) => {
  const { month, date } = ymd(day);
  return `${date} ${monthOf(month)}`;
};
const day = (value: string) => `${shortDay(value)} ${ymd(value).year}`;

function period(value: string): string {
  const span = duration(value);
  if (span) return span[0] === 1 ? `the last ${UNITS[span[1]]}` : `the last ${span[0]} ${UNITS[span[1]]}s`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(value);
  if (month)
    return month[1] === 'XXXX' ? monthOf(Number(month[2])) : `${monthOf(Number(month[2]))} ${month[1]}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  const date = /^XXXX-(\d{2})-(\d{2})$/.exec(value);
  if (date) return `${Number(date[2])} ${monthOf(Number(date[1]))}`;
  const fiscal = /^FY(E?)(\d{4})(?:-H([12]))?$/.exec(value);
  if (fiscal) {
    const year = fiscal[1] ? `the fiscal year ending in ${fiscal[2]}` : `the fiscal year from ${fiscal[2]}`;
    return fiscal[3] ? `the ${fiscal[3] === '1' ? 'first' : 'second'} half of ${year}` : year;
  }
  if (value.includes('/')) return value.split('/').map(period).join(' to ');
  return value.replaceAll('_', ' ');
}

export const format: Format = {
  count: digits,
  percent: (points) => `${decimal(points)}%`,
  points: (size) => `${decimal(Math.abs(size))} points`,
  users: (n) => counted(n, 'user'),
  licences: (n) => counted(n, 'licence'),
  entitlements: (n) => counted(n, 'entitlement'),
  seats: (n) => counted(n, 'seat'),
  customers: (n) => counted(n, 'customer'),
  day,
  shortDay,
  days: (n) => counted(n, 'day'),
  age: (days) => (days <= 0 ? 'today' : `${counted(days, 'day')} old`),
  window(window, end, near) {
    const on = near !== undefined && ymd(near).year === ymd(end).year ? shortDay(end) : day(end);
    switch (window) {
      case 'P28D':
        return `28 days to ${on}`;
      case 'P30D':
        return `30 days to ${on}`;
      case 'P1M':
        return `${monthOf(ymd(end).month)} ${ymd(end).year} (calendar month)`;
      case null:
        return `as of ${on}`;
    }
  },
  period,
  comparison(comparator, threshold) {
    const [low, high] = typeof threshold === 'number' ? [threshold, threshold] : threshold;
    switch (comparator) {
      case 'lt':
        return `below ${shortest(low)}%`;
      case 'lte':
        return `${shortest(low)}% or less`;
      case 'gt':
        return `above ${shortest(low)}%`;
      case 'gte':
        return `${shortest(low)}% or more`;
      case 'eq':
        return `at ${shortest(low)}%`;
      case 'between':
        return `between ${shortest(low)}% and ${shortest(high)}%`;
    }
  },
  comma: ', ',
  list(items) {
    if (items.length <= 1) return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
  },
  labelled: (label, text) => `${label}: ${text}`,
};
