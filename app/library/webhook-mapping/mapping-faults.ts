import { type ContentFault, faultIn } from '../content-fault'
import { readMapping } from './read-mapping'

const folder = 'webhook-mappings/'

/** `webhook-mappings/salesforce.yaml`: what the records that a system delivers mean. */
export const isMappingFile = (path: string): boolean => /^webhook-mappings\/[^/]+\.yaml$/.test(path)

/** Every fault of the mappings among these texts, so that one shows before a delivery is refused for it. */
export function mappingFaults(texts: ReadonlyMap<string, string>): ContentFault[] {
  const files = [...texts.keys()].filter(isMappingFile).sort()
  return files.flatMap((file) => {
    const id = file.slice(folder.length).replace(/\.yaml$/, '')
    const named = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? [] : [faultIn(file, 'A mapping’s file is named in lower-case words joined by hyphens.')]
    const read = readMapping(file, id, texts.get(file) ?? '')
    return [...named, ...('faults' in read ? read.faults : [])]
  })
}
