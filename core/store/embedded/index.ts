export { openLoader } from './loader.ts';
export { openPortfolio } from './portfolio.ts';
export { openState } from './state.ts';
export { openStateDatabase, type StateDatabase } from './state-database.ts';
