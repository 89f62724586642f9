import type { OrderingMethod } from './ordering-methods'

/**
 * Judge an order, in [0, 1]. `given` are places of the right order: [0, 1, 2] is right, [2, 1, 0] is upside down. With n elements:
 * - all-or-nothing: 1 where all stand in their place;
 * - absolute-position: the share of elements in their place;
 * - relative-next-exclude-last: of the n - 1 elements that have a next one, the share followed by it;
 * - relative-next-include-last: the same of all n, the last one being right where nothing follows it;
 * - relative-one-previous-and-next: of the 2n neighbours (nothing before the first, nothing after the last), the share that are right;
 * - relative-all-previous-and-next: of the n(n - 1) elements before and after each, the share on their right side;
 * - longest-ordered-subset: the length of the longest subset that stands in order, over n;
 * - longest-contiguous-subset: the same of a subset whose elements follow one another in the right order without leaving one out;
 * - relative-to-correct: each element earns n - 1 less its distance from its place, over n(n - 1).
 * A subset of one element counts nothing; one element alone is judged by its place.
 * Source: Moodle, question/type/ordering/question.php, grade_response() and get_ordered_subsets().
 */
export function gradeOrder(given: readonly number[], method: OrderingMethod): number {
  const count = given.length
  if (count === 0) return 0
  if (count === 1) return given[0] === 0 ? 1 : 0
  const most = mostOf(method, count)
  const sum = earnedBy(given, method).reduce((total, earned) => total + earned, 0)
  return method === 'all-or-nothing' && sum < most ? 0 : sum / most
}

/** Which elements of the order given are wholly right by the method, place by place. */
export function rightInOrder(given: readonly number[], method: OrderingMethod): boolean[] {
  if (given.length === 1) return [given[0] === 0]
  const most = mostOf(method, given.length) / given.length
  const last = method === 'relative-next-exclude-last' ? given.length - 1 : null
  return earnedBy(given, method).map((earned, at) => (last !== null ? earned === 1 || (given[at] === last && at === last) : earned >= most))
}

function mostOf(method: OrderingMethod, count: number): number {
  if (method === 'relative-next-exclude-last') return count - 1
  if (method === 'relative-one-previous-and-next') return 2 * count
  if (method === 'relative-all-previous-and-next' || method === 'relative-to-correct') return count * (count - 1)
  return count
}

/** What the element at each place earns, before it is shared out. */
function earnedBy(given: readonly number[], method: OrderingMethod): number[] {
  const count = given.length
  if (method === 'longest-ordered-subset' || method === 'longest-contiguous-subset') {
    const subset = new Set(longestSubset(given, method === 'longest-contiguous-subset'))
    return given.map((_, at) => Number(subset.size > 1 && subset.has(at)))
  }
  return given.map((place, at) => {
    const next = followsWell(given, at)
    if (method === 'relative-next-exclude-last') return Number(place !== count - 1 && next)
    if (method === 'relative-next-include-last') return Number(next)
    if (method === 'relative-one-previous-and-next') return Number(next) + Number((given[at - 1] ?? -1) === place - 1)
    if (method === 'relative-all-previous-and-next') return given.filter((other, where) => where !== at && where < at === other < place).length
    if (method === 'relative-to-correct') return count - 1 - Math.abs(place - at)
    return Number(place === at)
  })
}

const followsWell = (given: readonly number[], at: number): boolean => (given[at + 1] ?? given.length) === (given[at] as number) + 1

/** The places of the longest subset in order, the first found among equals. */
function longestSubset(given: readonly number[], contiguous: boolean): number[] {
  const endingAt: number[][] = []
  for (const [at, place] of given.entries()) {
    const before = endingAt.filter((_, where) => (contiguous ? given[where] === place - 1 : (given[where] as number) < place))
    endingAt.push([...longest(before), at])
  }
  return longest(endingAt)
}

const longest = (lists: readonly number[][]): number[] => lists.reduce((best, list) => (list.length > best.length ? list : best), [] as number[])
