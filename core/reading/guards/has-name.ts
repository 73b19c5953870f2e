import { CUSTOMER_MARK } from '../text/compact.ts';

/** Whether a compacted text names a customer. */
export function hasName(text: string): boolean {
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (code >= CUSTOMER_MARK && code < CUSTOMER_MARK + 0x100) return true;
  }
  return false;
}
