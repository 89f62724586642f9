import { asked } from '../../../domain/outcomes/file/mapping'
import type { OutcomeKind } from '../../../domain/outcomes/outcome'
import { kindWords } from '../outcome-words'

export function KindOptions() {
  return (Object.keys(asked) as OutcomeKind[]).map((kind) => <option key={kind} value={kind}>{kindWords(kind)}</option>)
}
