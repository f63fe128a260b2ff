export { connectDirectly, type InteractionHandler } from './connect-directly.ts';
export type * from './contract.ts';
export type * from './faults.ts';
export { loadRules, type Rules } from './load-rules.ts';
export { startStandIn } from './start-stand-in.ts';
export { ClientRefusal } from './user/client-refusal.ts';
