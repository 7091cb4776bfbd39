/**
 * The part of SARIF 2.1.0 that a scan writes, as a JSON Schema of our own: the objects and properties that sections 3.13 to
 * 3.38 of the specification name, and none beside them. It is stricter than the official schema, which allows everything that
 * the specification has; that one is not in this repository, as its terms do not let it be.
 */
const text = { type: 'string', minLength: 1 } as const;
const object = (required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });

const message = object({ text });
const artifactLocation = object(
  { uri: { type: 'string', minLength: 1, format: 'uri-reference' } },
  { uriBaseId: text },
);
const region = object({ startLine: { type: 'integer', minimum: 1 } });
const location = object({ physicalLocation: object({ artifactLocation }, { region }) }, { message });
const rule = object(
  { id: text, name: text, shortDescription: message, fullDescription: message, help: object({ text, markdown: text }) },
  {
    defaultConfiguration: object({ level: { enum: ['none', 'note', 'warning', 'error'] } }),
    properties: { type: 'object' },
  },
);
const threadFlowLocation = object({
  location,
  kinds: list(text, 1),
  executionOrder: { type: 'integer', minimum: 0 },
});
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: list(location, 1),
    partialFingerprints: { type: 'object', additionalProperties: text, minProperties: 1 },
    codeFlows: list(object({ threadFlows: list(object({ locations: list(threadFlowLocation, 1) }), 1) }), 1),
    properties: { type: 'object' },
  },
  {
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
    suppressions: list(
      object(
        { kind: { enum: ['inSource', 'external'] } },
        { status: { enum: ['accepted', 'underReview', 'rejected'] }, justification: { type: 'string' } },
      ),
    ),
  },
);
const notification = object(
  { level: { enum: ['none', 'note', 'warning', 'error'] }, message },
  { locations: list(location) },
);

export const SARIF_STRUCTURE = object({
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({ driver: object({ name: text, version: text, semanticVersion: text, rules: list(rule, 1) }) }),
      automationDetails: object({ id: text }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: { type: 'object', additionalProperties: object({ description: message }) },
      invocations: list(
        object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(notification) }),
      ),
      results: list(result),
    }),
    1,
  ),
});
