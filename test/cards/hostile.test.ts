import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../cards/render.ts';
import { clean, escapeMarkdown, shorten, units } from '../../cards/text.ts';
import type { Outcome } from '../../core/answer.ts';
import type { CompareAnswer } from '../../core/answers/compare.ts';
import type { TrendAnswer } from '../../core/answers/trend.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import { figure, metric, OUTCOMES, row, summary, weekly } from './fixtures.ts';
import { breaches, lint, nodes, shownTexts } from './rules.ts';

const { default: markdownIt } = await import('markdown-it' as string);
const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };
const codes = ['en', 'ja'] as const;

const HOSTILE = [
  '[Click here](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '**bold** _it_ *it* `code` ~~gone~~',
  '<img src=x onerror=alert(1)><b>b</b>',
  '${name} ${if(true, 1, 2)} {{DATE(2026-11-09T00:00:00Z, SHORT)}}',
  'abc\u202edcb\u2066x\u2069',
  'line one\nline two\r\n# heading\n- item\n1. item',
  '# Big Corp',
  '- dash',
  '1. First Bank',
  '> quoted',
  '1) x',
  '&lt;script&gt; &amp; Sons',
  'AT&T',
  'Ben & Jerry’s',
  'a_b_c',
  '_x_',
  'C++ [Tokyo]',
  'https://evil.example/login www.evil.example',
  '👩‍👩‍👧‍👦'.repeat(40),
  'x'.repeat(5_000),
  '株式会社'.repeat(200),
  '\u0000\u0007\u001b[31m',
  '   ',
  '',
  '__proto__',
  'constructor',
  'Null Object Ltd',
];

/** The same outcome with another name for every customer. */
const renamed = (outcome: Outcome, name: string): Outcome => {
  const names =
    'names' in outcome ? Object.fromEntries(Object.keys(outcome.names).map((id) => [id, name])) : {};
  const rows =
    'rows' in outcome
      ? { rows: (outcome.rows as unknown as { name?: string }[]).map((each) => ({ ...each, name })) }
      : {};
  const text = outcome.kind === 'set_alias' ? { text: name } : {};
  return { ...outcome, ...('names' in outcome ? { names } : {}), ...rows, ...text } as Outcome;
};

describe('text from outside', () => {
  it.each(HOSTILE)('%j shows as it is written where Markdown is read', (name) => {
    const html: string = markdownIt({ html: false, linkify: true }).render(escapeMarkdown(clean(name)));
    expect(html).not.toMatch(/<(a|img|em|strong|code|s|h\d|ul|ol|blockquote|b)\b/);
    const back = html
      .replace(/<\/?p>|\u200b|\n/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(back).toBe(clean(name));
  });

  it.each(HOSTILE)('%j breaks no card of any kind', (name) => {
    for (const code of codes) {
      for (const outcome of Object.values(OUTCOMES)) {
        const { card, text } = render(renamed(outcome, name), {
          language: LANGUAGES[code],
          moment,
          place: 'personal',
        });
        expect(lint(card!)).toEqual([]);
        expect(breaches(card!)).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
      }
    }
  });

  it('never turns a name into a link, in whatever element it stands', () => {
    const { card } = render(renamed(summary, '[a](https://evil.example)'), {
      language: LANGUAGES.en,
      moment,
      place: 'personal',
    });
    const blocks = [...nodes(card)]
      .filter(([, node]) => node['type'] === 'TextBlock')
      .map(([, node]) => String(node['text']));
    for (const block of blocks) expect(block).not.toMatch(/\]\(/);
  });

  it('holds for any text at all', () => {
    const character = fc.constantFrom(
      ...'abc _*[]()`<>&~|{}$#-+.!\\/:@é漢かー株㈱👍\u200b\u202e\n\t\u0000"\'%'.split(''),
      '${',
      '{{',
      '](',
      '](http://',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.constantFrom(...codes), (parts, code) => {
        const name = parts.join('');
        const { card } = render(renamed(summary, name), {
          language: LANGUAGES[code],
          moment,
          place: 'personal',
        });
        expect(breaches(card!)).toEqual([]);
        const html: string = markdownIt({ html: false }).render(escapeMarkdown(clean(name)));
        expect(html).not.toMatch(/<(a|img|em|strong|code|s|h\d|ul|ol|blockquote)\b/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('figures of any size', () => {
  const count = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 3_000_000 }),
  );

  it('are shown, and what is unknown is never shown as zero', () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom(...codes), (numerator, denominator, code) => {
        const known = numerator !== null && denominator !== null && denominator > 0;
        const figure = {
          ...metric.figures[0]!,
          numerator,
          denominator,
          value: known ? (100 * numerator) / denominator : null,
          ...(known ? {} : { missing: { reason: 'zero_denominator' as const } }),
        };
        const answer = { ...metric, ...figure, figures: [figure], breakdown: [figure] };
        const { card, text } = render(answer, { language: LANGUAGES[code], moment, place: 'personal' });
        expect(breaches(card!)).toEqual([]);
        const said = shownTexts(card!)
          .join(' ')
          .replaceAll(/not 0%|0%という意味では/g, '');
        if (!known) expect(said).not.toMatch(/(?<![\d.,])0(\.0)?%/);
        if (!known) expect(text).not.toContain(' 0.0%');
      }),
      { numRuns: 200 },
    );
  });

  it('of fifty customers still make a card', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `0a0a0a0a-1111-4222-8333-4444444${10000 + i}`);
    const names = Object.fromEntries(ids.map((id) => [id, `${id} 独立行政法人国際産業技術振興機構`]));
    const question = { ...metric.question, customers: ids };
    const several = { question, names, next: [question] };
    const figures = (of: 'usage' | 'deployment') =>
      ids.map((customer) => figure(of, { customer }, 1_234_567, 2_345_678));
    const trend = OUTCOMES['trend'] as TrendAnswer;
    const points = weekly(Array.from({ length: 56 }, (_, i) => 40 + i / 7));
    const outcomes: readonly Outcome[] = [
      { ...metric, ...several, figures: [...figures('usage'), ...figures('deployment')], breakdown: [] },
      {
        ...(OUTCOMES['compare-three'] as CompareAnswer),
        ...several,
        rows: ids.map((id) => row(id, names[id]!, 1, 2)),
      },
      { ...trend, ...several, points, series: ids.map((customer) => ({ scope: { customer }, points })) },
    ];
    for (const outcome of outcomes) {
      for (const code of codes) {
        const { card, text } = render(outcome, { language: LANGUAGES[code], moment, place: 'personal' });
        expect(breaches(card!)).toEqual([]);
        expect(text).toContain(ids[49]);
      }
    }
  });

  it('stay within the size of a message with ten long rows', () => {
    const name = '独立行政法人国際産業技術振興機構西日本支部第二事業所ホールディングス';
    const rows = Array.from({ length: 10 }, (_, i) =>
      row(`0a0a0a0a-1111-4222-8333-44444444${1000 + i}`, name, 1_234_567, 1_000_000, {
        change: 12.34,
        before: 111.1,
        note: 'over_100',
      }),
    );
    const answer = { ...OUTCOMES['rank']!, rows } as Outcome;
    for (const code of codes) {
      const { card } = render(answer, { language: LANGUAGES[code], moment, place: 'personal' });
      expect(breaches(card!)).toEqual([]);
    }
  });
});

/** The outcome with some of its figures, rows and points unknown: `pick` says which, in the order they are met. */
function blanked(value: unknown, pick: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => blanked(item, pick));
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blanked(item, pick)]));
  if (!('numerator' in inner) || !pick()) return inner;
  const unknown = { ...inner, value: null, numerator: null, denominator: null };
  if (!('scope' in inner)) return 'customer' in inner ? { ...unknown, note: 'no_data' } : unknown;
  return {
    ...unknown,
    dataDate: null,
    window: null,
    source: null,
    missing: { reason: 'not_held', sources: ['insights'] },
  };
}

describe('unknown figures', () => {
  it('break no card, wherever they stand', () => {
    const cases = Object.values(OUTCOMES).filter((outcome) => 'numerator' in outcome);
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom(...codes),
        fc.infiniteStream(fc.boolean()),
        (outcome, code, picks) => {
          const some = blanked(outcome, () => picks.next().value) as Outcome;
          const { card, text } = render(some, { language: LANGUAGES[code], moment, place: 'personal' });
          expect(lint(card!)).toEqual([]);
          expect(breaches(card!)).toEqual([]);
          expect(text).not.toMatch(/undefined|\bnull\b|NaN/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('shortening', () => {
  it('never cuts a character in two and never grows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect(units(short)).toBeLessThanOrEqual(Math.max(limit, 1));
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
