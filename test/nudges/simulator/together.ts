import { httpPost, type Post } from '../../../bot/delivery/wire.ts';
import type { Told } from './virtual-clock.ts';

/**
 * Real requests that are under way together, each a thread of its own for whoever holds the clock: they fork when they
 * are written, and one after the other has nothing left to do once its end is stored. The last goes on as the one they
 * came from.
 */
export function postTogether(tell: (what: Told) => void, timeout: () => number) {
  let groups = 0;
  let underWay = 0;
  let gathering: { readonly group: number; size: number } | undefined;
  const gather = async () => {
    gathering ??= { group: ++groups, size: 0 };
    gathering.size++;
    const mine = gathering;
    await Promise.resolve();
    if (gathering === mine) {
      gathering = undefined;
      underWay = mine.size;
      tell({ kind: 'fork', ...mine });
    }
    return mine;
  };
  const post: Post = async (...request) => {
    const number = timeout();
    const { group, size } = await gather();
    const headers = {
      'x-worker': String(process.pid),
      'x-group': String(group),
      'x-size': String(size),
      'x-post': String(number),
    };
    return httpPost(async () => headers)(...request);
  };
  return {
    post,
    /** Its end is stored. */
    ended() {
      if (--underWay > 0) tell({ kind: 'done' });
    },
  };
}
