import type { Finding } from '../../core/answers/finding.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Element } from '../elements.ts';
import { sectionTitle } from './blocks.ts';
import { bullets } from './row.ts';

/** What stands out, in sentences; its questions are among the buttons. */
export function findingLines(
  findings: readonly Finding[],
  language: Language,
  name: Name,
  about?: string,
): readonly string[] {
  return findings.map((finding) => {
    const { customer, ...rest } = finding;
    const said = customer === undefined || customer === about ? (rest as Finding) : finding;
    return language.answers.finding(said, name);
  });
}

export function findingBlocks(lines: readonly string[], language: Language): readonly Element[] {
  if (lines.length === 0) return [];
  return [sectionTitle(language.labels.standsOut), ...bullets(lines)];
}
