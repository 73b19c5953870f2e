import type { Element } from '../elements.ts';
import { small, text } from './blocks.ts';

/** Whom or what the card is about, and how the question was read. */
export function header(title: string, reading = ''): readonly Element[] {
  const heading = text(title, { weight: 'Bolder', size: 'Medium', style: 'heading' });
  return reading === '' ? [heading] : [heading, small(reading)];
}
