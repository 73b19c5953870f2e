import { has, isObject, property, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { samePerson } from './people.ts';

/**
 * `GET /v1/customers/{id}/users` and Graph `GET /users`, deleted users too: a user's id beside the name. The activity log knows people by the one, user
 * reports by the other.
 */
export const customerUsers: JsonKind = {
  kind: 'customer_users',
  matches: (row) => {
    const attributes = property(row, 'attributes');
    // members of a role look alike
    const type = isObject(attributes) ? textOfProperty(attributes, 'objectType') : 'CustomerUser';
    return type === 'CustomerUser' && has(row, 'id', 'userPrincipalName');
  },
  open: (context) => ({
    row: (row): RowOutcome => {
      const [id, name] = [textOfProperty(row, 'id'), textOfProperty(row, 'userPrincipalName')];
      const customer = theCustomer(context, row);
      return samePerson(context, customer, { id, name }) ?? { reject: 'no id, or no userPrincipalName' };
    },
  }),
};
