import { loadRules } from 'discord-stand-in';

/** What Discord would refuse of a response, or of a registration: a line for each fault. */
export const { faultsOfResponse, faultsOfCommands } = await loadRules();
