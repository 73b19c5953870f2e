import type { Card } from '../../cards/elements.ts';

type Node = Readonly<Record<string, unknown>>;

/** A card as indented lines a person can review: what is said, how it stands out, what each button asks. */
export function outline(card: Card): string {
  return [
    ...card.body.flatMap((node) => lines(node as never, 0)),
    ...(card.actions ?? []).flatMap((action) => lines(action as never, 0)),
  ].join('\n');
}

function lines(node: Node, depth: number): readonly string[] {
  const at = (text: string) => `${'  '.repeat(depth)}${text}`;
  const action = node['selectAction'] as Node | undefined;
  const tap = action ? [at(`  tap ${action['url'] ?? asked(action)}`)] : [];
  const list = (key: string) => (Array.isArray(node[key]) ? (node[key] as Node[]) : []);
  switch (node['type']) {
    case 'TextBlock':
      return [at(`${look(node)}${node['text']}`)];
    case 'Action.Submit':
    case 'Action.OpenUrl':
      return [at(`[${node['title']}] ${node['url'] ?? asked(node)}`)];
    case 'Action.ToggleVisibility':
      return [at(`[${node['title']}] shows ${(node['targetElements'] as string[]).join(', ')}`)];
    case 'RichTextBlock':
      return list('inlines').map((run) => at(String(run['text'])));
    case 'ActionSet':
      return list('actions').flatMap((action) => lines(action, depth));
    case 'Container':
      return [
        at(
          `container${node['separator'] ? ' ―' : ''}${node['isVisible'] === false ? ` hidden ${node['id']}` : ''}`,
        ),
        ...list('items').flatMap((item) => lines(item, depth + 1)),
        ...tap,
      ];
    case 'ColumnSet':
      return [at('columns'), ...list('columns').flatMap((item) => lines(item, depth + 1)), ...tap];
    case 'Column':
      return [at(`| ${node['width']}`), ...list('items').flatMap((item) => lines(item, depth + 1))];
    case 'ProgressBar':
      return [
        at(
          `bar ${Math.round(Number(node['value']) * 10) / 10} of ${Math.round(Number(node['max']) * 10) / 10}`,
        ),
      ];
    case 'Chart.Line':
      return [
        at(`chart ${node['title']}`),
        ...list('data').map((series) =>
          at(
            `  ${series['legend']}: ${(series['values'] as Node[]).map(({ x, y }) => `${x} ${y}`).join(', ')}`,
          ),
        ),
        at('  else'),
        ...lines(node['fallback'] as Node, depth + 2),
      ];
    default:
      return [at(JSON.stringify(node))];
  }
}

const look = (node: Node): string => {
  const marks = [
    node['style'],
    node['size'],
    node['weight'],
    node['color'],
    node['isSubtle'] ? 'subtle' : undefined,
  ].filter(Boolean);
  return marks.length > 0 ? `(${marks.join(' ')}) ` : '';
};

const asked = (action: Node): string => JSON.stringify((action['data'] as { question: unknown }).question);
