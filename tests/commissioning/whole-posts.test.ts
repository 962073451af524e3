import { wholePosts } from '../../core/commissioning/whole-posts';
import type { PostMethod } from '../../core/commissioning/whole-posts';
import { seeded } from './independent-reckoning';
import { sentenceOf } from './sentences';

describe('Whole posts', () => {
  test.each<[number, PostMethod, number[]]>([
    [7, 'Webster', [3, 2, 2]],
    [7, 'Huntington–Hill', [3, 2, 2]],
    [10, 'Webster', [6, 2, 2]],
    [10, 'Huntington–Hill', [5, 3, 2]],
    [13, 'Webster', [7, 3, 3]],
    [13, 'Huntington–Hill', [7, 3, 3]],
  ])('%d posts by 53:24:23 go by %s to %p', (posts, method, expected) => {
    expect(wholePosts(posts, [53, 24, 23], method).posts).toEqual(expected);
  });

  test('the tenth post of 6:6:2 is level between all three by Webster: the larger need gets it, and of equal needs the earlier', () => {
    // after nine posts 4, 4, 1: claims 6 ⁄ 4.5, 6 ⁄ 4.5 and 2 ⁄ 1.5 are all 1⅓
    expect(wholePosts(9, [6, 6, 2]).posts).toEqual([4, 4, 1]);
    expect(wholePosts(10, [6, 6, 2])).toEqual({ posts: [5, 4, 1], tie: { given: 0, passedOver: [1, 2] } });
    expect(wholePosts(10, [2, 6, 6])).toEqual({ posts: [1, 5, 4], tie: { given: 1, passedOver: [0, 2] } });
  });

  test('no tie is told where the larger need gets the post, and by Webster there may be fewer posts than rows', () => {
    expect(wholePosts(1, [3, 1])).toEqual({ posts: [1, 0], tie: undefined });
    expect(wholePosts(2, [3, 1, 0], 'Huntington–Hill')).toEqual({ posts: [1, 1, 0], tie: undefined });
  });

  test('an eleventh post takes none away, as largest remainder would', () => {
    expect(wholePosts(11, [6, 6, 2]).posts).toEqual([5, 5, 1]);
  });

  test('by Huntington–Hill everyone with a need has a post, and a row without need has none', () => {
    expect(wholePosts(4, [97, 2, 1, 0], 'Huntington–Hill').posts).toEqual([2, 1, 1, 0]);
  });

  test.each<PostMethod>(['Webster', 'Huntington–Hill'])('by %s one more post never takes a post from anybody', method => {
    const random = seeded(17);
    for (let i = 0; i < 300; i++) {
      const needs = Array.from({ length: 2 + random(7) }, () => 1 + random(60));
      const posts = needs.length + random(40);
      const [before, after] = [wholePosts(posts, needs, method).posts, wholePosts(posts + 1, needs, method).posts];
      expect(after.filter((each, row) => each < before[row]!)).toEqual([]);
      expect(after.reduce((sum, each) => sum + each, 0)).toBe(posts + 1);
    }
  });

  test.each<[string, () => unknown, string]>([
    ['half a post', () => wholePosts(2.5, [1]), 'Posts is 2.5; whole posts from 1 to 100000 can be shared.'],
    ['needs of nil', () => wholePosts(2, [0, null]), 'Needs are nil in every row; at least one must be above nil.'],
    [
      'fewer posts than rows by Huntington–Hill',
      () => wholePosts(2, [1, 1, 1], 'Huntington–Hill'),
      'Posts is 2 and 3 rows have a need; by Huntington–Hill each of them has at least one post.',
    ],
    ['a negative need', () => wholePosts(2, [1, -1]), 'Needs, row 2 is -1; it must be nil or above.'],
  ])('%s is refused', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
