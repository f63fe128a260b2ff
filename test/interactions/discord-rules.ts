// What Discord accepts: its own specification (discord-api-spec) and the rules that stand only in its documentation,
// both as the local Discord enforces them.
import {
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  type InteractionType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { callbackFaults, schemaOf, typeFaults } from '../../src/playground/stand-in/rules/callbacks.ts';
import { bulkFaults } from '../../src/playground/stand-in/rules/commands.ts';
import { isEmptyMessage, type MessageBody } from '../../src/playground/stand-in/rules/messages.ts';
import type { BodyFault } from '../../src/playground/stand-in/rules/refused.ts';
import { shapeCheck } from '../../src/playground/stand-in/rules/shape.ts';

const shape = await shapeCheck();

/** What Discord would refuse of a callback to an interaction of a type, a line for each fault. */
export function refusalsOf(type: InteractionType, response: APIInteractionResponse): string[] {
  const sent: APIInteractionResponse = JSON.parse(JSON.stringify(response));
  const asked = {
    type,
    fromComponent: false,
    layout: false,
    attached: [],
    focusedType: ApplicationCommandOptionType.String,
  };
  const schema = schemaOf(sent.type);
  const faults = [
    ...typeFaults(sent, asked),
    ...(schema === undefined ? [] : shape(schema, sent)),
    ...callbackFaults(sent, asked, []),
  ];
  return [...faults.map(line), ...(saysNothing(sent) ? ['data: Cannot send an empty message'] : [])];
}

/** What Discord would refuse of a bulk registration of commands. */
export const refusalsOfCommands = (commands: RESTPutAPIApplicationCommandsJSONBody): string[] =>
  [...shape('bulkCommands', JSON.parse(JSON.stringify(commands))), ...bulkFaults(commands)].map(line);

const line = ({ path, message }: BodyFault) => `${path.map(String).join('.')}: ${message}`;

const saysNothing = (response: APIInteractionResponse) =>
  'data' in response &&
  response.data !== undefined &&
  ('content' in response.data || 'embeds' in response.data) &&
  isEmptyMessage(response.data as MessageBody);
