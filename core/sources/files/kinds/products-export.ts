import { licenceOf } from '../../../catalog/skus.ts';
import { type RowOutcome, table } from '../kind.ts';
import { seatsOf } from '../seats.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, tooLong } from '../values.ts';

/** The Microsoft 365 admin centre's export of a tenant's products and licences, whoever sold them. It names neither customer nor day. */
export const productsExport = table({
  kind: 'admin_products',
  columns: {
    title: ['Product Title', 'Product name', '製品のタイトル', '製品タイトル', '製品名'],
    total: ['Total Licenses', 'ライセンスの合計数', 'ライセンスの合計', '合計ライセンス数', 'ライセンス合計'],
    assigned: [
      'Assigned licenses',
      '割り当て済みライセンス',
      '割り当て済みのライセンス',
      '割り当て済みライセンス数',
      '割り当てられたライセンス',
    ],
  },
  needs: [['title'], ['total'], ['assigned']],
  open: (context) => {
    const seats = seatsOf(context, 'admin_products');
    return {
      row: (cell): RowOutcome => {
        const customer = theCustomer(context);
        const name = nameOf(cell('title'));
        if (!name || tooLong(name)) return { reject: 'Product Title is empty or endless' };
        return seats({
          customer,
          licence: licenceOf({ name }),
          row: { productName: name },
          assigned: [cell('assigned'), 'Assigned licenses'],
          sold: [[cell('total'), 'Total Licenses']],
        });
      },
    };
  },
});
