import { describe, expect, it } from 'vitest';
import { ratingIn } from '../../bot/channel/invoke.ts';

const rated = (feedback: unknown) =>
  ratingIn({ actionName: 'feedback', actionValue: { reaction: 'dislike', feedback } });

describe('a rating', () => {
  it('keeps the words Teams wraps in JSON, or as they are', () => {
    expect(rated('{"feedbackText":"looks wrong"}')).toEqual({ thumb: 'thumbs_down', text: 'looks wrong' });
    expect(rated('looks wrong')).toEqual({ thumb: 'thumbs_down', text: 'looks wrong' });
    expect(rated('{"feedbackText":{"not":"words"}}')).toEqual({ thumb: 'thumbs_down' });
  });

  it('keeps no more than a few pages of them', () => {
    expect(rated('x'.repeat(200_000))?.text).toHaveLength(2000);
  });
});
