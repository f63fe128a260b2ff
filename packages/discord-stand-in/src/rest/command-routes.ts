import { translationIn } from 'discord-client-text';
import type { Registry } from '../platform/registry.ts';
import { apiErrors, type BodyFault, invalidForm } from '../rules/api-error.ts';
import type { CommandBody } from '../rules/commands.ts';
import type { SchemaName } from '../rules/schemas.mjs';
import { shapeCheck } from '../rules/shape.ts';
import type { World } from '../world.ts';
import { type Call, type Route, secured } from './route.ts';

/** Registration of commands, global and in one server ("Application Commands": Endpoints). */
export function commandRoutes(world: World, registry: Registry, validate: boolean): readonly Route[] {
  const scope = ({ params: { app, guild } }: Call) => {
    if (app !== world.applicationId) throw apiErrors.foreignApplication();
    if (guild !== undefined && !world.guildIds.includes(guild)) throw apiErrors.missingAccess();
    return guild;
  };
  const checked = async <Body>(name: SchemaName, body: unknown): Promise<Body> => {
    const faults: readonly BodyFault[] = validate ? (await shapeCheck())(name, numbered(body)) : [];
    if (faults.length > 0) throw invalidForm(faults);
    return body as Body;
  };
  const id = ({ params: { command = '' } }: Call) => command;

  return ['/applications/:app', '/applications/:app/guilds/:guild'].flatMap((base) => [
    secured(`GET ${base}/commands`, (call) => {
      const commands = registry.list(scope(call));
      const full = call.query.get('with_localizations') === 'true';
      const locale = String(call.headers['x-discord-locale'] ?? 'en-US');
      return {
        status: 200,
        body: full ? commands : commands.map((command) => inOneLanguage(command, locale)),
      };
    }),
    secured(`PUT ${base}/commands`, async (call) => ({
      status: 200,
      body: registry.replace(scope(call), await checked<readonly CommandBody[]>('bulkCommands', call.body)),
    })),
    secured(`POST ${base}/commands`, async (call) => {
      const body = await checked<CommandBody>('createCommand', call.body);
      const { command, created } = registry.put(scope(call), body);
      return { status: created ? 201 : 200, body: command };
    }),
    secured(`GET ${base}/commands/permissions`, (call) => {
      scope(call);
      return { status: 200, body: [] };
    }),
    secured(`GET ${base}/commands/:command`, (call) => ({
      status: 200,
      body: registry.get(scope(call), id(call)),
    })),
    secured(`PATCH ${base}/commands/:command`, async (call) => ({
      status: 200,
      body: registry.edit(
        scope(call),
        id(call),
        await checked<Partial<CommandBody>>('editCommand', call.body),
      ),
    })),
    secured(`DELETE ${base}/commands/:command`, (call) => {
      registry.remove(scope(call), id(call));
      return { status: 204 };
    }),
  ]);
}

/** The OpenAPI document wants permissions as a number, the API takes the string that its reference speaks of. */
function numbered(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(numbered);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: permissions } = body;
  return typeof permissions === 'string'
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}

/** Unless asked for, a list has only the translations into the language of whoever asks ("Retrieving localized commands"). */
function inOneLanguage(part: unknown, locale: string): unknown {
  if (Array.isArray(part)) return part.map((one) => inOneLanguage(one, locale));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => {
      if (!key.endsWith('_localizations')) return [[key, inOneLanguage(value, locale)]];
      const text = translationIn(value, locale);
      return text === undefined ? [] : [[key.replace('localizations', 'localized'), text]];
    }),
  );
}
