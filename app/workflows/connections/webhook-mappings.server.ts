import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '#db/once'
import type { WebhookMapping } from '../../domain/outcomes/webhook/webhook-mapping'
import { environment } from '../../http/environment.server'
import { logger } from '../../http/logger.server'
import { faultWords } from '../../library/content-fault'
import { readMapping } from '../../library/webhook-mapping/read-mapping'

/** The mappings below content/webhook-mappings by their ids, read once. One with a fault is left out, and the log says which line. */
export const webhookMappings = (): ReadonlyMap<string, WebhookMapping> => once('webhook-mappings', () => readMappings(join(environment().CONTENT_DIR, 'webhook-mappings')))

function readMappings(folder: string): Map<string, WebhookMapping> {
  const found = new Map<string, WebhookMapping>()
  for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.yaml')).sort() : []) {
    const read = readMapping(`webhook-mappings/${name}`, name.replace(/\.yaml$/, ''), readFileSync(join(folder, name), 'utf8'))
    if ('mapping' in read) found.set(read.mapping.id, read.mapping)
    else logger.error({ faults: read.faults.map(faultWords) }, 'a mapping of webhooks cannot be used')
  }
  return found
}
