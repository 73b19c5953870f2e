import { Template } from 'adaptivecards-templating';
import type { Action, Card, Element } from './elements.ts';
import { seal } from './seal.ts';

/** What a template may be filled with: finished words and parts; never null, which would break the card. */
export type Value = string | number | boolean | readonly Element[] | readonly Action[] | Model;
export interface Model {
  readonly [key: string]: Value;
}

/**
 * A card's template, parsed once. Templates hold layout only: values are formatted beforehand and lists built in code,
 * because functions and long loops inside a template are slow.
 */
export function cardTemplate(payload: object): (model: Model) => Card {
  const template = new Template(payload);
  return (model) => seal(template.expand({ $root: model }) as Card);
}
