import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/knowledge/json-schema.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const schemas = Object.entries(jsonSchemas());

describe('the JSON Schemas beside the data', () => {
  it.each(schemas)('%s.schema.json is in step; otherwise run `npm run schemas`', (name, schema) => {
    expect(JSON.parse(readFileSync(`${data}schema/${name}.schema.json`, 'utf8'))).toEqual(schema);
  });

  it('are the only ones', () => {
    expect(readdirSync(`${data}schema`)).toEqual(schemas.map(([name]) => `${name}.schema.json`).sort());
  });

  it.each(schemas)('%s.yaml points an editor to its own', (name) => {
    const [first] = readFileSync(`${data}${name}.yaml`, 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=schema/${name}.schema.json`);
  });

  it('describe keys, and know the form of a date', () => {
    expect(jsonSchemas().meetings).toMatchObject({
      items: {
        properties: {
          city: { description: 'An id from cities.yaml.' },
          date: { anyOf: [{ pattern: expect.any(String) }, { properties: { from: { minimum: 1000 } } }] },
        },
      },
    });
  });

  it('allow keys that look like numbers, which editors take for numbers', () => {
    expect(jsonSchemas().words).toMatchObject({
      properties: {
        months: {
          patternProperties: { '^[1-9]\\d{0,2}$': { type: 'array' } },
          additionalProperties: false,
        },
      },
    });
    expect(JSON.stringify(jsonSchemas())).not.toContain('propertyNames');
  });
});
