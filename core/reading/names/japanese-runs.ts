import { HONORIFICS } from '../data/name-words.ts';
import { isHiragana, isJapanese } from '../text/script.ts';
import { ownWordLength, PARTICLES, startsWithAny } from './japanese-edges.ts';

export interface Run {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 3;
const MOST_RUNS = 40;
const MOST_CUTS = 8;

/** Stretches that could be a misspelt or differently written name: no particles, not our own words. */
export function runsOf(low: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < low.length) {
    if (!isJapanese(low[at]!)) {
      at++;
      continue;
    }
    const own = ownWordLength(low, at);
    if (own >= 2) {
      at += own;
      continue;
    }
    let end = at;
    while (end < low.length && isNameChar(low[end]!) && !(end > at && ownWordLength(low, end) >= 3)) end++;
    if (end - at >= SHORTEST) runs.push({ from: at, to: end - 1 });
    if (end - at > SHORTEST && PARTICLES.includes(low[at]!)) {
      runs.push({ from: at + 1, to: end - 1 });
      for (const cut of particleCuts(low, at + 1, end)) runs.push({ from: at + 1, to: cut - 1 });
    }
    for (const cut of particleCuts(low, at, end)) runs.push({ from: at, to: cut - 1 });
    at = Math.max(end, at + 1);
  }
  for (const hit of low.matchAll(/[ァ-ヺー]{2,}(?:[・ ]?[ァ-ヺー]{2,})+/g))
    runs.push({ from: hit.index, to: hit.index + hit[0].length - 1 });
  return runs.slice(0, MOST_RUNS);
}

function isNameChar(c: string): boolean {
  return isJapanese(c) || c === '・' || c === 'ー';
}

/** Hiragana runs have no edge: try each particle as the end. */
function particleCuts(low: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let at = from + SHORTEST; at < to; at++) {
    if ((isHiragana(low[at]!) && PARTICLES.includes(low[at]!)) || startsWithAny(low, at, HONORIFICS))
      cuts.push(at);
  }
  return cuts.slice(0, MOST_CUTS);
}
