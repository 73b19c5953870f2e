import type { Element } from '../elements.ts';
import { column, columns, small, text } from './blocks.ts';

/** A resource: a tap opens it; its host is named, so that a person knows where it leads. */
export interface Link {
  readonly title: string;
  readonly url: string;
  readonly details: readonly string[];
}

export const linkRows = (links: readonly Link[]): readonly Element[] =>
  links.map((link, i) =>
    columns(
      [
        column([
          text(link.title, { color: 'Accent', weight: 'Bolder' }),
          ...link.details.map((line) => small(line)),
        ]),
      ],
      {
        spacing: 'Small',
        separator: i > 0,
        selectAction: { type: 'Action.OpenUrl', title: link.title, url: link.url },
      },
    ),
  );

/** An address as it stands, to be copied with the text around it: no client reads markup in it, and no tap gets in the way. */
export const address = (url: string): Element => ({
  type: 'RichTextBlock',
  spacing: 'None',
  inlines: [{ type: 'TextRun', text: url, size: 'Small', color: 'Accent' }],
});

/** A resource in words, with its address. */
export const spokenLink = (link: Link): string => [link.title, ...link.details, link.url].join(' – ');
