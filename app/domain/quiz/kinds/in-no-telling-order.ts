import { seededOrder } from '../../content/fingerprint'

/** Things whose order would tell the key, in an order that only their names and the seed decide; shuffle them further at will. */
export const inNoTellingOrder = <T extends { id: string }>(things: readonly T[], seed: string): T[] => seededOrder(things, ({ id }) => id, seed)
