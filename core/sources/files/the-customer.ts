import type { CustomerRef } from '../../store/loader.ts';
import { customerOfLinks, customerOfWrapper } from './customers-of.ts';
import type { JsonObject } from './json.ts';
import type { FileContext } from './kind.ts';
import { Refusal } from './refusal.ts';

/** The customer all rows of a file belong to, or a Refusal that says how to name it. */
export function theCustomer(context: FileContext, row?: JsonObject): CustomerRef {
  const { envelope } = context;
  const found =
    (row && (customerOfLinks(row) ?? customerOfWrapper(row))) ||
    (envelope && customerAround(envelope)) ||
    context.customer;
  if (found) return found;
  throw new Refusal(
    'whose it is cannot be told: put the customer’s Microsoft ID (tenant id) or primary domain into the file’s name',
  );
}

/** The customer named around the rows of a response. */
export const customerAround = (envelope: JsonObject): CustomerRef | undefined =>
  customerOfLinks(envelope) ?? customerOfWrapper(envelope);
