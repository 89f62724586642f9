import { z } from 'zod'
import { mostAtOnce } from '../domain/outcomes/outcome'
import { fates } from '../domain/outcomes/versions'
import { outcomeEvent } from './outcome-schema'

const result = z.object({
  line: z.int().min(1).describe('Its place in the list, from 1.'),
  id: z.string().nullable().describe('Your id of the event, where it could be read.'),
  version: z.int().nullable(),
  became: z.enum(fates).describe(
    'recorded: it was new. repeated: it was there already, and nothing changed. corrected: a higher version of what was there. outdated: a lower one, kept and not in force. waiting: its person is not known yet. refused: see reason.',
  ),
  reason: z.string().nullable().describe('What is wrong with a row that was refused: the field and what it should be.'),
})

export const outcomeResults = z.object({ results: z.array(result) })
export const apiProblem = z.object({ title: z.string(), status: z.int(), detail: z.string() })

/** A schema as OpenAPI 3.1 takes it, which is JSON Schema of 2020-12. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
const event = { $ref: '#/components/schemas/OutcomeEvent' }
const example = { id: 'review-1042', person: 'mina@example.com', happenedAt: '2026-03-02T09:30:00Z', contract: 'C-1042', clauseType: 'cap-on-liability', kind: 'review-finding', part: 'clause', severity: 'none' }

/** The description of everything that programs may ask, made from the schemas that judge it. `server`: where it is, with its host. */
export const openApi = (server: string) => ({
  openapi: '3.1.0',
  info: { title: 'Countersign', version: '1.0.0', description: 'Tell Countersign what came of contracts. Keys are made by an admin under Connections; a key writes as one source.' },
  servers: [{ url: server }],
  security: [{ key: [] }],
  paths: {
    '/api/outcomes': {
      post: {
        operationId: 'recordOutcomes',
        summary: 'Tell what came of contracts',
        description: `One event or a list of up to ${mostAtOnce}. A bad row never holds up the good ones: the answer says of each what became of it. Sending the same again is always right.`,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { oneOf: [event, { type: 'array', items: event, minItems: 1, maxItems: mostAtOnce }] }, example } },
        },
        responses: {
          200: { description: 'What became of each event, in their order.', content: { 'application/json': { schema: { $ref: '#/components/schemas/OutcomeResults' } } } },
          400: refusal(`The body is not JSON, or no list of 1 to ${mostAtOnce} events.`),
          401: refusal('No key came with it, or one that is not in use.'),
          403: refusal('The key may not do this.'),
          413: refusal('The body is larger than 2 MiB.'),
          429: refusal('The key asked too often; Retry-After says when it may again.'),
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: { OutcomeEvent: schemaOf(outcomeEvent, 'input'), OutcomeResults: schemaOf(outcomeResults, 'output'), Problem: schemaOf(apiProblem, 'output') },
  },
})
