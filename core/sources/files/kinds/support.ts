import { earlier, endOfMonth } from '../../../days.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { readCustomer } from '../customers-of.ts';
import { defined } from '../facts-of.ts';
import { has, isObject, property, textOfProperty } from '../json.ts';
import { type JsonKind, type RowOutcome, table } from '../kind.ts';
import { shown } from '../refusal.ts';
import { dayOf, monthOf, readCount, readOptionalCount } from '../values.ts';

/** That support requests are held for a period of a customer. */
const supportHeld = (customer: CustomerRef, from: Day, to: Day): Fact => ({
  kind: 'holding',
  fact: { customer, dataset: 'support', from, to },
});

/**
 * A partner's own ticket counts (ours): columns `customer` (name) or `tenant_id` or `domain`; `month` (2026-10) or `from` and `to`;
 * `requests`; and, where known, `how_to`: those of them that ask how to do something.
 */
export const ticketCounts = table({
  kind: 'ticket_counts',
  columns: {
    name: ['customer', 'customer_name', 'company', '顧客', '顧客名', '会社名', '取引先'],
    tenantId: ['tenant_id', 'customer_tenant_id', 'customer_id', 'テナントID'],
    domain: ['domain', 'ドメイン'],
    month: ['month', '月', '年月', '対象月'],
    from: ['from', 'start', '開始'],
    to: ['to', 'end', '終了'],
    requests: ['requests', 'tickets', '件数', '問い合わせ件数', '問合せ件数'],
    howTo: ['how_to', 'howto', '操作方法', '操作方法の件数'],
  },
  needs: [['name', 'tenantId', 'domain'], ['requests'], ['month', 'from']],
  dates: ['from', 'to'],
  open: (context) => ({
    row: (cell): RowOutcome => {
      const customer = readCustomer(cell('tenantId'), cell('name'), cell('domain'));
      if ('reason' in customer) return { reject: customer.reason };
      const first = monthOf(cell('month'));
      if (!first && cell('month').trim() !== '')
        return { reject: `month "${shown(cell('month'), 30)}" is no month that can be told` };
      const from = first ?? dayOf(cell('from'));
      const to = first ? endOfMonth(first) : dayOf(cell('to'));
      if (!from || !to || to < from) return { reject: 'month, or from and to, cannot be told' };
      if (from > context.today) return { reject: `${from} lies in the future` };
      const requests = readCount(cell('requests'), 'requests');
      if ('reason' in requests) return { reject: requests.reason };
      const howTo = readOptionalCount(cell('howTo'), 'how_to');
      if ('reason' in howTo) return { reject: howTo.reason };
      if ((howTo.value ?? 0) > requests.value) return { reject: 'how_to is larger than requests' };
      const counts = { requests: requests.value, ...defined({ howTo: howTo.value }) };
      return [
        { kind: 'support', fact: { customer: customer.value, from, to, ...counts } },
        supportHeld(customer.value, from, to),
      ];
    },
  }),
});

const HOW_TO =
  /how[ -]?to|how (do|can|should)|question|training|\busage\b|guidance|使い方|操作|方法|やり方|手順/i;
interface Month {
  readonly customer: CustomerRef;
  readonly from: Day;
  requests: number;
  howTo: number;
}

/** `GET /v1/servicerequests`: counted by customer and month of creation. Titles are looked at and not kept. */
export const serviceRequests: JsonKind = {
  kind: 'service_requests',
  matches: (row) =>
    has(row, 'createdDate', 'severity') || (has(row, 'supportTopicName') && has(row, 'createdDate')),
  open: (context) => {
    const months = new Map<string, Month>();
    return {
      row: (row): RowOutcome => {
        const organization = property(row, 'organization');
        const inner = isObject(organization) ? organization : {};
        const customer = readCustomer(textOfProperty(inner, 'id'), textOfProperty(inner, 'name'));
        if ('reason' in customer) return { reject: customer.reason };
        const day = dayOf(textOfProperty(row, 'createdDate'));
        if (!day || day > context.today)
          return { reject: 'createdDate cannot be told or lies in the future' };
        const from = `${day.slice(0, 8)}01`;
        const key = `${customer.value.tenantId ?? customer.value.name} ${from}`;
        const month = months.get(key) ?? { customer: customer.value, from, requests: 0, howTo: 0 };
        month.requests += 1;
        if (HOW_TO.test(`${textOfProperty(row, 'title')} ${textOfProperty(row, 'supportTopicName')}`))
          month.howTo += 1;
        months.set(key, month);
        return [];
      },
      end: () => {
        if (!context.whole) {
          context.note(
            'requests are counted by month, which a part of the list cannot tell: save the whole list',
          );
          return [];
        }
        return [...months.values()].flatMap(({ customer, from, requests, howTo }): Fact[] => {
          const to = endOfMonth(from);
          return [
            { kind: 'support', fact: { customer, from, to, requests, howTo } },
            supportHeld(customer, from, earlier(to, context.asOf)),
          ];
        });
      },
    };
  },
};
