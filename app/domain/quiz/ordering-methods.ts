/** How an order is judged: the grading types of Moodle's ordering question (qtype_ordering), by its own names. */
export const orderingMethods = [
  'all-or-nothing', 'absolute-position', 'relative-next-exclude-last', 'relative-next-include-last', 'relative-one-previous-and-next',
  'relative-all-previous-and-next', 'longest-ordered-subset', 'longest-contiguous-subset', 'relative-to-correct',
] as const

export type OrderingMethod = (typeof orderingMethods)[number]
