const DOMAIN = new Set([
  'customers',
  'license',
  'adoption',
  'alert',
  'export',
  'recommend',
  'upsell',
  'support',
  'partnercenter',
]);

/** Whether something of our work is spoken of. */
export function isDomain(concepts: ReadonlySet<string>): boolean {
  for (const concept of concepts)
    if (DOMAIN.has(concept) || /^(?:metric|workload|product|cmp|cadence)\./.test(concept)) return true;
  return false;
}
