import { mostAtOnce } from '../domain/outcomes/outcome'

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
const answer = (name: string) => ({ description: 'What became of each event, in their order.', content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } })
const event = { $ref: '#/components/schemas/OutcomeEvent' }
const example = { id: 'review-1042', person: 'mina@example.com', happenedAt: '2026-03-02T09:30:00Z', contract: 'C-1042', clauseType: 'cap-on-liability', kind: 'review-finding', part: 'clause', severity: 'none' }
const tooLarge = refusal('The body is larger than 2 MiB.')

const outcomes = {
  post: {
    operationId: 'recordOutcomes',
    summary: 'Tell what came of contracts',
    description: `One event or a list of up to ${mostAtOnce}. A bad row never holds up the good ones: the answer says of each what became of it. Sending the same again is always right.`,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { oneOf: [event, { type: 'array', items: event, minItems: 1, maxItems: mostAtOnce }] }, example } },
    },
    responses: {
      200: answer('OutcomeResults'),
      400: refusal(`The body is not JSON, or no list of 1 to ${mostAtOnce} events.`),
      401: refusal('No key came with it, or one that is not in use.'),
      403: refusal('The key may not do this.'),
      413: tooLarge,
      429: refusal('The key asked too often; Retry-After says when it may again.'),
    },
  },
}

const header = (name: string, description: string, pattern: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string', pattern } })

const deliveries = {
  post: {
    operationId: 'takeDelivery',
    summary: 'Deliver what a system tells by itself',
    description: 'A signed delivery of records as the system has them; the mapping of the webhook says what they mean. Sending the same again is always right.',
    security: [],
    parameters: [
      { name: 'hook', in: 'path', required: true, description: 'The id of the webhook, as its address has it.', schema: { type: 'string' } },
      header('X-Countersign-Timestamp', 'Seconds since 1970, no further than five minutes from now.', '^\\d{1,12}$'),
      header('X-Countersign-Signature', 'sha256= and the HMAC-SHA256, with the secret of the webhook, of the time, a point and the body, in hexadecimal digits.', '^sha256=[0-9a-f]{64}$'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: { description: 'The records, where the mapping looks for them.' } } } },
    responses: {
      200: answer('DeliveryResults'),
      400: refusal('The body is not JSON, or not as the mapping says.'),
      401: refusal('No webhook in use is signed for so.'),
      413: tooLarge,
      429: refusal('It asked too often; Retry-After says when it may again.'),
      503: refusal('The mapping of the webhook is not there, or has a fault. Send it again later.'),
    },
  },
}

/** What programs may ask, by address, as OpenAPI 3.1 describes it. */
export const apiPaths = { '/api/outcomes': outcomes, '/api/hooks/{hook}': deliveries }
