import type { Source } from '../catalog/sources.ts';
import type { FurtherReason, InflatedRow } from './decomposition.ts';

const EDUCATION = /\b(a[135]|education|faculty|students?)\b/;

/**
 * Reasons beyond the four causes, each only where its own evidence is in the data: Insights counts a person once per
 * service and month (Insights FAQ), education tenants count students (FastTrack).
 */
export function furtherReasons(
  source: Source | null,
  inflated: readonly InflatedRow[],
  explained: number,
): readonly FurtherReason[] {
  const monthly = source === 'insights' || source === 'insights_dynamics';
  return [
    ...(monthly && explained > 1 && inflated.length > 0 ? (['users_per_service'] as const) : []),
    ...(inflated.some((row) => EDUCATION.test(row.product)) ? (['education'] as const) : []),
  ];
}
