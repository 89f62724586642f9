import { leavesOf, type Statement } from './trace'

/** The money that shut gates, of the plan or of one of its elements, keep back in a statement: minor units, never below 0. */
export const heldBack = ({ lines }: Pick<Statement, 'lines'>): number =>
  leavesOf(lines).reduce((sum, { working, amount }) => (working.code === 'gate' ? sum - amount : sum), 0)
