import {
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  type InteractionType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { UploadedFile } from './rest/body.ts';
import type { BodyFault } from './rules/api-error.ts';
import { callbackFaults, schemaOf, typeFaults } from './rules/callbacks.ts';
import { bulkFaults } from './rules/commands.ts';
import { isEmptyMessage, type MessageBody } from './rules/messages.ts';
import { shapeCheck } from './rules/shape.ts';

/** What Discord would refuse, a line for each fault; none: it would accept it. */
export interface Rules {
  /** of a response to an interaction of a type, and of the files that go with it */
  faultsOfResponse(
    type: InteractionType,
    response: APIInteractionResponse,
    files?: readonly UploadedFile[],
  ): string[];
  /** of a bulk registration of commands */
  faultsOfCommands(commands: RESTPutAPIApplicationCommandsJSONBody): string[];
}

/**
 * Discord's rules for what a bot sends, as the stand-in enforces them: its own specification (discord-api-spec) and
 * what stands only in its documentation. For tests of a bot's answers without a server.
 */
export async function loadRules(): Promise<Rules> {
  const shape = await shapeCheck();
  return {
    faultsOfResponse(type, response, files = []) {
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
        ...callbackFaults(sent, asked, files),
      ];
      return [...faults.map(line), ...(saysNothing(sent) ? ['data: Cannot send an empty message'] : [])];
    },
    faultsOfCommands: (commands) =>
      [...shape('bulkCommands', JSON.parse(JSON.stringify(commands))), ...bulkFaults(commands)].map(line),
  };
}

const line = ({ path, message }: BodyFault) => `${path.map(String).join('.')}: ${message}`;

const saysNothing = (response: APIInteractionResponse) =>
  'data' in response &&
  response.data !== undefined &&
  ('content' in response.data || 'embeds' in response.data) &&
  isEmptyMessage(response.data as MessageBody);
