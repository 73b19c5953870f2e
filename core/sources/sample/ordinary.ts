import type { PlanKey } from './plans.ts';

/** How a customer's usage moved over the 13 months. */
export type Shape = 'flat' | 'rising' | 'falling' | 'seasonal' | 'recovering' | 'climbing';

/**
 * A customer whose usage needs no explaining. `plans`: product → licences sold; `deployed`, `used`: shares at the newest data date;
 * `firstWeek`, `lastWeek`: data exists only between these many weeks ago; `own`: share of the licences sold by us.
 */
export interface Ordinary {
  readonly id: string;
  readonly plans: Readonly<Partial<Record<PlanKey, number>>>;
  readonly deployed: number;
  readonly used: number;
  readonly shape: Shape;
  readonly own?: number;
  readonly firstWeek?: number;
  readonly lastWeek?: number;
  /** licences added this many weeks ago, and how many of the first plan */
  readonly added?: { readonly week: number; readonly seats: number };
  /** deployment facts, but no usage facts */
  readonly noUsage?: true;
  /** sold and qualified are 0 in these plans */
  readonly empty?: readonly PlanKey[];
}

const row = (
  id: string,
  plans: Ordinary['plans'],
  deployed: number,
  used: number,
  shape: Shape,
  more: Partial<Ordinary> = {},
): Ordinary => ({ id, plans, deployed, used, shape, ...more });

/** Customers and what each is there to show. The inflated ones are in inflated.ts; those with no data at all are absent here. */
export const ORDINARY: readonly Ordinary[] = [
  // the customers of the examples
  row('litware', { premium: 150, sales: 24 }, 0.92, 0.52, 'climbing'),
  row('tailspin', { standard: 180 }, 0.9, 0.44, 'flat'),
  row('contoso-suites', { basic: 85 }, 0.88, 0.66, 'flat'),
  row('contoso-pharma', { m3: 620, service: 45 }, 0.83, 0.71, 'rising'),
  row('fabrikam-res', { premium: 34 }, 0.94, 0.7, 'flat'),
  // low deployment: below 40 %
  row('wwi', { e3: 900, mail: 140 }, 0.31, 0.72, 'flat', { own: 0.6 }),
  row('vanarsdel', { premium: 210 }, 0.36, 0.64, 'rising'),
  row('yamada-mfg', { standard: 320, central: 30 }, 0.38, 0.61, 'flat'),
  row('kanemoto', { basic: 95 }, 0.22, 0.58, 'rising'),
  row('munsons', { basic: 48 }, 0.35, 0.55, 'flat'),
  row('hinode', { standard: 130 }, 0.39, 0.47, 'falling'),
  // low usage: below 40 %
  row('toto-denki', { e3: 1150, service: 60 }, 0.86, 0.28, 'flat'),
  row('minato', { standard: 260 }, 0.79, 0.33, 'falling'),
  row('trey', { m5: 88 }, 0.91, 0.37, 'falling'),
  row('parnell', { m3: 540 }, 0.74, 0.39, 'flat'),
  row('consolidated', { e1: 410 }, 0.68, 0.24, 'falling'),
  row('sofa', { basic: 120 }, 0.72, 0.35, 'flat'),
  // both low
  row('yammer-foods', { basic: 76 }, 0.33, 0.31, 'flat'),
  // much used, few spare seats: an up-sell
  row('woodgrove', { m3: 480 }, 0.98, 0.94, 'rising'),
  row('hokusei', { premium: 240 }, 0.97, 0.92, 'flat'),
  row('exchange-street', { standard: 62 }, 0.97, 0.9, 'flat'),
  // many calls for help
  row('kowakai', { premium: 145 }, 0.87, 0.49, 'flat'),
  row('bellows', { e1: 730 }, 0.85, 0.58, 'seasonal'),
  // tens of thousands of seats
  row('humongous', { m5: 42_000, service: 3_100 }, 0.91, 0.76, 'flat', { own: 0.7 }),
  row('phone-co', { m3: 26_400, f3: 9_800 }, 0.8, 0.63, 'rising', { own: 0.85 }),
  row('aoba', { m3: 18_500, sales: 950 }, 0.93, 0.81, 'flat'),
  // one to three seats
  row('tamago', { basic: 2 }, 1, 0.5, 'flat'),
  row('fourth-coffee', { standard: 3 }, 1, 0.67, 'flat'),
  row('monday-coffee', { basic: 1 }, 1, 0.98, 'flat'),
  row('libertys', { basic: 3 }, 0.67, 0.5, 'flat'),
  // seasons
  row('alpine', { standard: 110 }, 0.89, 0.57, 'seasonal'),
  row('sakuragaoka', { e1: 640 }, 0.9, 0.6, 'seasonal'),
  row('half-moon', { basic: 44 }, 0.86, 0.55, 'seasonal'),
  // new: first seen three weeks ago
  row('nextwave', { premium: 70 }, 0.46, 0.3, 'rising', { firstWeek: 3 }),
  // licences added five weeks ago: usage fell because the denominator grew
  row('proseware', { premium: 160 }, 0.95, 0.56, 'flat', { added: { week: 5, seats: 60 } }),
  // deployment but no usage; data stopped weeks ago
  row('treyvine', { standard: 58 }, 0.81, 0, 'flat', { noUsage: true }),
  row('blue-yonder', { m3: 350 }, 0.84, 0.62, 'falling', { lastWeek: 6 }),
  // zero denominators: everything, one product
  row('top-hat', { basic: 0 }, 0, 0, 'flat', { empty: ['basic'] }),
  row('export-masters', { standard: 64, sales: 0 }, 0.9, 0.69, 'flat', { empty: ['sales'] }),
  // part of the licences sold by others
  row('adventure-works', { premium: 290, sales: 40 }, 0.93, 0.78, 'rising', { own: 0.75 }),
  row('lamna', { m3: 1_450, service: 120 }, 0.82, 0.67, 'flat', { own: 0.5 }),
  row('himawari', { m5: 3_200 }, 0.88, 0.73, 'rising', { own: 0.9 }),
  // nothing special, every size, rising, falling, flat
  row('northwind-ev', { premium: 130 }, 0.9, 0.68, 'rising'),
  row('coho-vineyard', { basic: 22 }, 0.91, 0.6, 'flat'),
  row('gdi', { e3: 175 }, 0.86, 0.74, 'recovering'),
  row('active-corp', { premium: 98 }, 0.92, 0.72, 'flat'),
  row('trial-lawyers', { standard: 41 }, 0.95, 0.77, 'flat'),
  row('teams-logistics', { f3: 230, standard: 40 }, 0.77, 0.51, 'rising'),
  row('sakura', { premium: 310, central: 35 }, 0.89, 0.7, 'flat'),
  row('fujimi', { standard: 84 }, 0.83, 0.46, 'falling'),
  row('trial-kensetsu', { basic: 150 }, 0.71, 0.43, 'rising'),
  row('active-shokai', { standard: 57 }, 0.93, 0.66, 'flat'),
  row('teams-butsuryu', { f3: 190 }, 0.64, 0.41, 'rising'),
];

/** Customers we know by name and hold no figures for. */
export const WITHOUT_DATA: readonly string[] = ['best-for-you', 'nod', 'yamada-shoji'];
