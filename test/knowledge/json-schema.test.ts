import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, schemaFileOf } from '../../src/knowledge/json-schema.ts';
import { fileSchemas } from '../../src/knowledge/schema.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const names = Object.keys(fileSchemas) as (keyof typeof fileSchemas)[];

describe('the JSON Schemas beside the data', () => {
  it.each(names)('that of %s is in step; otherwise run `npm run schemas`', (name) => {
    const schema = JSON.parse(readFileSync(join(data, 'schema', schemaFileOf(name)), 'utf8'));
    expect(schema).toEqual(jsonSchemas()[name]);
  });

  it.each(names)('that of %s is of the newest draft that editors’ YAML servers read', (name) => {
    expect(jsonSchemas()[name].$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('are the only ones, side by side', () => {
    expect(readdirSync(join(data, 'schema'))).toEqual(names.map(schemaFileOf).sort());
    expect(readdirSync(join(data, 'schema'))).toContain('terms-en.schema.json');
  });

  it.each(names)('%s.yaml points an editor to its own', (name) => {
    const [first] = readFileSync(join(data, `${name}.yaml`), 'utf8').split('\n');
    const there = relative(dirname(join(data, name)), join(data, 'schema', schemaFileOf(name)));
    expect(first).toBe(`# yaml-language-server: $schema=${there}`);
  });

  it('describe keys, by their place where that says more, and know the form of a date', () => {
    expect(jsonSchemas().meetings).toMatchObject({
      items: {
        properties: {
          city: { description: 'An id from cities.yaml.' },
          period: { description: expect.stringContaining('prepared or looked back on') },
          date: { anyOf: [{ pattern: expect.any(String) }, { properties: { from: { minimum: 1000 } } }] },
        },
      },
    });
  });

  it('offer the values that a key may have', () => {
    const { periods, people } = jsonSchemas();
    expect(periods).toMatchObject({
      items: {
        properties: {
          targets: {
            items: {
              properties: {
                verb: { enum: ['investigated', 'covered', 'aimed-at', 'networks-targeted'] },
                list: { enum: ['closed', 'open'] },
              },
            },
          },
          outcomes: {
            items: { properties: { qualifier: { enum: ['exact', 'over', 'numerous', 'uncounted'] } } },
          },
        },
      },
    });
    expect(people).toMatchObject({
      items: {
        properties: {
          statements: {
            items: {
              properties: { tells: { items: { enum: ['what', 'count', 'when', 'place', 'who', 'why'] } } },
            },
          },
        },
      },
    });
  });

  it('allow keys that look like numbers, which editors take for numbers', () => {
    const words = { type: 'array', items: { type: 'string', minLength: 1 } };
    expect(jsonSchemas()['terms/en']).toMatchObject({
      properties: {
        months: { patternProperties: { '^[1-9]\\d{0,2}$': words }, additionalProperties: false },
        crimes: { additionalProperties: words },
      },
    });
    expect(JSON.stringify(jsonSchemas())).not.toContain('propertyNames');
  });
});
