import type { LanguageCode } from '../../core/question.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Whoever runs the bot, as they want to be named. */
export interface Publisher {
  readonly name?: string;
  readonly contact?: string;
}

/** A page of plain words: a title and sections of paragraphs. */
export interface Page {
  readonly title: string;
  readonly sections: readonly (readonly [heading: string, ...paragraphs: string[]])[];
}

/** The pages Teams asks every app for. */
export const PAGES = ['privacy', 'terms'] as const;
export type PageName = (typeof PAGES)[number];
export type Pages = Readonly<Record<PageName, (publisher: Publisher) => Page>>;

const LANGUAGES: Readonly<Record<LanguageCode, Pages>> = { en, ja };

/** A page as HTML, in the first of the reader's languages we speak (an Accept-Language header, or a code). */
export function pageHtml(name: PageName, wanted: string | undefined, publisher: Publisher): string {
  const language = languageOf(wanted);
  const { title, sections } = LANGUAGES[language][name](publisher);
  const others = (Object.keys(LANGUAGES) as LanguageCode[]).filter((code) => code !== language);
  const links = others.map((code) => `<a href="/${name}?lang=${code}" lang="${code}">${NAMES[code]}</a>`);
  const body = sections.flatMap(([heading, ...paragraphs]) => [
    `<h2>${escaped(heading)}</h2>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
  ]);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><nav>${links.join(' ')}</nav><h1>${escaped(title)}</h1>
${body.join('\n')}
</body></html>
`;
}

const NAMES: Readonly<Record<LanguageCode, string>> = { en: 'English', ja: '日本語' };

/** The first listed language we have; English where there is none. */
function languageOf(wanted = ''): LanguageCode {
  const codes = wanted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return codes.find((code): code is LanguageCode => code in LANGUAGES) ?? 'en';
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.6 "Segoe UI",system-ui,"Hiragino Sans","Yu Gothic UI",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}nav{text-align:right}';
