import { soundsLikeTrial } from '../../../catalog/apart.ts';
import { licenceOf } from '../../../catalog/skus.ts';
import { createProducts, listingHeld, noteUnknown, statusOf, whyLeftOut } from '../facts-of.ts';
import { type RowOutcome, table } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, readCount, tooLong } from '../values.ts';

/** The portal's export of a customer's subscriptions. It names no customer. */
export const portalSubscriptions = table({
  kind: 'portal_subscriptions',
  columns: {
    id: ['Subscription ID', 'SubscriptionId', 'サブスクリプション ID'],
    offer: ['Subscription', 'Subscription name', 'サブスクリプション', 'サブスクリプション名'],
    quantity: ['Quantity', 'Licenses', '数量', 'ライセンス'],
    status: ['Status', '状態', 'ステータス'],
    reseller: ['Reseller', 'リセラー', '再販業者'],
  },
  needs: [['id'], ['offer'], ['quantity'], ['status']],
  open: (context) => {
    const products = createProducts();
    let rows = 0;
    return {
      row: (cell): RowOutcome => {
        const customer = theCustomer(context);
        rows += 1;
        const offer = nameOf(cell('offer'));
        if (!offer || tooLong(offer)) return { reject: 'Subscription is empty or endless' };
        const licence = licenceOf({ name: offer });
        const apart = whyLeftOut(licence);
        if (apart) return { skip: apart };
        noteUnknown(licence, context);
        const { product } = licence;
        const quantity = readCount(cell('quantity'), 'Quantity');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = cell('id').trim().toLowerCase();
        if (!id || id.length > 100) return { reject: 'Subscription ID is empty or endless' };
        const fact = {
          id,
          customer,
          product: product.id,
          offer,
          view: 'own',
          quantity: quantity.value,
          status: statusOf(cell('status')),
          trial: soundsLikeTrial(offer),
          asOf: context.asOf,
        } as const;
        return [...products(product), { kind: 'subscription', fact }];
      },
      end: () => (rows > 0 ? [listingHeld(theCustomer(context), 'own_subscriptions', context.asOf)] : []),
    };
  },
});
