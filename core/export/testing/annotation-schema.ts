/**
 * The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, sections 3 to 5) as JSON Schema, as far as
 * text annotations use it: its required properties and allowed values. For tests.
 */
const iri = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const oneOrMore = (items: object) => ({ anyOf: [items, { type: 'array', items, minItems: 1 }] });

/** 3.3.5 */
const motivation = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};
const dateTime = { type: 'string', format: 'date-time', pattern: 'Z$' };

/** 3.2.4 Embedded Textual Body */
const textualBody = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    language: { type: 'string' },
    purpose: oneOrMore(motivation),
  },
  additionalProperties: false,
};

/** 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector */
const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
  ],
};

/** 4 Specific Resource, or the IRI of a whole one */
const target = {
  anyOf: [
    iri,
    {
      type: 'object',
      required: ['id'],
      properties: { id: iri, type: { enum: ['Text'] }, 'dcterms:title': { type: 'string' } },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: iri,
        'dcterms:title': { type: 'string' },
        selector: oneOrMore(selector),
      },
      additionalProperties: false,
    },
  ],
};

const agent = {
  type: 'object',
  properties: { id: iri, type: { enum: ['Person', 'Organization', 'Software'] }, name: { type: 'string' } },
  additionalProperties: false,
};

/** 3.1 Annotations */
const annotationSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'target'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'Annotation' },
    motivation: oneOrMore(motivation),
    created: dateTime,
    modified: dateTime,
    generator: agent,
    body: { type: 'array', items: textualBody },
    target,
  },
  additionalProperties: false,
};

/** 5.1 Annotation Collection, 5.2 Annotation Page */
export const collectionSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        startIndex: { const: 0 },
        items: { type: 'array', items: annotationSchema },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
