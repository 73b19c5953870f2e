export { openLoader } from './loader.ts';
export { openPortfolio } from './portfolio.ts';
export { openState } from './state.ts';
