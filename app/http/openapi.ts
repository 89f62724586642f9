import { z } from 'zod'
import { apiPaths } from './api-paths'
import { apiProblem, deliveryResults, outcomeResults } from './api-results'
import { outcomeEvent } from './outcome-schema'

/** A schema as OpenAPI 3.1 takes it, which is JSON Schema of 2020-12. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

/** The description of everything that programs may ask, made from the schemas that judge it. `server`: where it is, with its host. */
export const openApi = (server: string) => ({
  openapi: '3.1.0',
  info: { title: 'Countersign', version: '1.0.0', description: 'Tell Countersign what came of contracts. Keys and webhooks are made by an admin under Connections; each writes as one source.' },
  servers: [{ url: server }],
  security: [{ key: [] }],
  paths: apiPaths,
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      OutcomeEvent: schemaOf(outcomeEvent, 'input'), OutcomeResults: schemaOf(outcomeResults, 'output'), DeliveryResults: schemaOf(deliveryResults, 'output'),
      Problem: schemaOf(apiProblem, 'output'),
    },
  },
})
