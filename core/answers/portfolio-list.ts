import type { Base, Lead, Listed, Named } from './parts.ts';

export interface PortfolioRankAnswer extends Base, Named, Lead, Listed {
  readonly kind: 'portfolio_rank';
}

export interface PortfolioFilterAnswer extends Base, Named, Lead, Listed {
  readonly kind: 'portfolio_filter';
  /**
   * asked for usage above 100 %: of all that match, the customers with only some row above it, which unused licences hide in their
   * total (domain.md §5). They stand last, each by its highest row, with its workload and the note `only_workload`.
   */
  readonly onlyWorkload?: number;
}
