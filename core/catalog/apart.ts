/** Seats that are not sold to people, and are shown apart. `device`: of a room, a device or a robot; `viral`: taken by users themselves. */
export type Apart = 'free' | 'viral' | 'resource_account' | 'device' | 'capacity';

/** The first that fits a SKU's names and part numbers. Source: Microsoft's list, read through (our judgement). */
const SIGNS: readonly (readonly [RegExp, Apart])[] = [
  [/resource account|virtual ?user/i, 'resource_account'],
  [/viral|vtrial|exploratory|user-led|\badhoc\b|(^|_| )IW(_|s?\b)|information workers/i, 'viral'],
  [
    /\bfree\b|_free(_|$)|^power_bi_standard|office 365 a1\b|standardwoffpack_|use benefit|stuusebnft/i,
    'free',
  ],
  [/\bdevices?\b|_device|teams rooms|meeting_room|\bmcocap|unattended|_rpa\d/i, 'device'],
  [
    /capacity|storage|\bcredits\b|pay[- ]as[- ]you[- ]go|pay-per-minute|additional|addl\b|addnl\b|sandbox|instance|hybrid connector|multi-geo|multigeo|interacted people|environment addon|\bportals?\b|per process|per flow/i,
    'capacity',
  ],
];

/** Why the seats of a product are not people's, told by each of its names; undefined where they are. */
export function apartOf(names: readonly string[]): Apart | undefined {
  return SIGNS.find(([sign]) => names.some((name) => sign.test(name)))?.[1];
}

/** Whether a product's name or part number calls it a trial. */
export const soundsLikeTrial = (name: string): boolean => /(?:\b|_|v)trial(?:\b|_)|試用版|体験版/i.test(name);
