import { wrong } from '../errors';
import { weightsOf, wholeOf } from './exact-columns';
import type { AmountCell } from './exact-columns';

/** How whole posts are shared: by the average each has after its next post (Webster), or so that relative differences are least and everyone with need has one (Huntington–Hill). */
export type PostMethod = 'Webster' | 'Huntington–Hill';

export interface SharedPosts {
  readonly posts: readonly number[];
  /** Rows level for the last post: the larger need got it, among equal needs the earlier row. */
  readonly tie?: { readonly given: number; readonly passedOver: readonly number[] };
}

const MOST_POSTS = 100_000;

/**
 * Shares whole posts by need, so that a larger number of posts never takes one away from anybody (as largest remainder may).
 *
 * Method: highest averages. Each next post goes to the row with the highest need ÷ (posts + ½), or need ÷ √(posts × (posts + 1));
 * compared exactly by cross-multiplication. Level rows: the larger need, then the earlier row.
 */
export function wholePosts(posts: number, needs: readonly AmountCell[], method: PostMethod = 'Webster'): SharedPosts {
  if (!Number.isInteger(posts) || posts < 1 || posts > MOST_POSTS)
    throw wrong(`Posts is ${posts}; whole posts from 1 to ${MOST_POSTS} can be shared.`);
  const whole = wholeOf(weightsOf('Needs', needs));
  const needy = whole.filter(need => need > 0n).length;
  if (!needy) throw wrong('Needs are nil in every row; at least one must be above nil.');
  if (method === 'Huntington–Hill' && posts < needy)
    throw wrong(`Posts is ${posts} and ${needy} rows have a need; by Huntington–Hill each of them has at least one post.`);
  const shared = whole.map(() => 0);
  let tie: SharedPosts['tie'];
  for (let post = 0; post < posts; post++) {
    let best = -1;
    for (let row = 0; row < whole.length; row++) {
      if (whole[row] === 0n) continue;
      if (best < 0 || compared(whole[row]!, shared[row]!, whole[best]!, shared[best]!, method) > 0) best = row;
      else if (compared(whole[row]!, shared[row]!, whole[best]!, shared[best]!, method) === 0 && whole[row]! > whole[best]!) best = row;
    }
    const level = whole.flatMap((need, row) =>
      row !== best && need > 0n && compared(need, shared[row]!, whole[best]!, shared[best]!, method) === 0 ? [row] : [],
    );
    tie = level.length ? { given: best, passedOver: level } : undefined;
    shared[best]!++;
  }
  return { posts: shared, tie };
}

/** Above nil: the first row's claim on the next post is the stronger. By Huntington–Hill a row without a post comes before every row with one. */
function compared(need: bigint, posts: number, otherNeed: bigint, otherPosts: number, method: PostMethod): number {
  const [claim, otherClaim] =
    method === 'Webster'
      ? [need * BigInt(2 * otherPosts + 1), otherNeed * BigInt(2 * posts + 1)]
      : [need * need * rank(otherPosts), otherNeed * otherNeed * rank(posts)];
  return Number(claim > otherClaim) - Number(claim < otherClaim);
}

const rank = (posts: number): bigint => BigInt(posts) * BigInt(posts + 1);
