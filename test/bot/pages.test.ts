import { describe, expect, it } from 'vitest';
import { PAGES, pageHtml } from '../../bot/pages/page.ts';

describe('the pages Teams asks for', () => {
  it.each(PAGES)('%s comes in the first of the reader’s languages that we speak', (page) => {
    const of = (wanted?: string) => /<html lang="(\w+)"/.exec(pageHtml(page, wanted, {}))![1];
    expect(of()).toBe('en');
    expect(of('ja')).toBe('ja');
    expect(of('de-DE,ja;q=0.8,en;q=0.5')).toBe('ja');
    expect(of('../../etc')).toBe('en');
  });

  it('names who runs the bot, as text', () => {
    const html = pageHtml('privacy', 'en', {
      name: '<script>alert(1)</script>',
      contact: 'help@partner.example',
    });
    expect(html).toContain('help@partner.example');
    expect(html).not.toContain('<script>');
  });

  it('says as much in Japanese as in English', () => {
    for (const page of PAGES) {
      const headings = (language: string) => pageHtml(page, language, {}).match(/<h2>/g)!.length;
      expect(headings('ja')).toBe(headings('en'));
    }
  });
});
