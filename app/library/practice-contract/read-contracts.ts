import { type ContentFault, faultIn } from '../content-fault'
import { countWords } from '../count-words'
import type { Gathered } from '../read-courses'
import type { PlaceOf } from '../read-yaml'
import { contractKey, type ContractKey, type PracticeContract } from './contract-form'

const form = /^practice-contracts\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(md|yaml)$/

/** `practice-contracts/mutual-nda.md` and its key. */
export const isContractFile = (path: string): boolean => /^practice-contracts\/[^/]+\.(md|yaml)$/.test(path)

/** One to five pages of a contract in words; a page has some 450. */
const [fewest, most] = [350, 2500]

/** Every practice contract of a source with its key. A text without a key, or a key without a text, is a fault. */
export function readContracts(texts: ReadonlyMap<string, string>, { faults, places, read }: Gathered): PracticeContract[] {
  const files = [...texts.keys()].filter(isContractFile).sort()
  const misnamed = files.filter((file) => !form.test(file))
  faults.push(...misnamed.map((file) => faultIn(file, 'A practice contract is named in lower-case words joined by hyphens.')))
  const ids = new Set(files.flatMap((file) => form.exec(file)?.[1] ?? []))
  return [...ids].flatMap((id) => {
    const [textFile, keyFile] = [`practice-contracts/${id}.md`, `practice-contracts/${id}.yaml`]
    const text = texts.get(textFile)
    const key = read(keyFile, contractKey, null)
    if (text === undefined) faults.push(faultIn(textFile, 'This file is missing.'))
    if (text === undefined || !key) return []
    const words = countWords([text])
    if (words < fewest || words > most) faults.push(faultIn(textFile, `The contract has ${words} words; ${fewest} to ${most} make one to five pages.`))
    faults.push(...misquoted(key, text, keyFile, places.get(keyFile)))
    return [{ ...key, id, text, words }]
  })
}

/** Issues whose words do not stand exactly once in the contract. However the lines break, the words are the same. */
function misquoted({ issues }: ContractKey, text: string, file: string, placeOf: PlaceOf | undefined): ContentFault[] {
  const plain = inOneLine(text)
  return issues.flatMap(({ id, where }, at) => {
    const times = plain.split(inOneLine(where)).length - 1
    return times === 1 ? [] : [faultIn(file, `Issue ${id}: its words stand ${times === 0 ? 'nowhere' : `${times} times`} in the contract; they must stand once.`, placeOf?.(['issues', at, 'where']))]
  })
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
