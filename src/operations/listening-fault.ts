import { Exit, exitCodes } from './exit-codes.ts';

/** Where somebody wanted to listen, and the variables that say so. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  readonly hostVariable: string;
  readonly portVariable: string;
  /** what else may be done about a port that is in use */
  readonly otherwise?: string;
}

/** Why nobody can listen there, as far as that is a matter of configuration; else the error as it is. */
export function listeningFault(
  { host, port, hostVariable, portVariable, otherwise = '' }: Listener,
  error: unknown,
): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why = new Map<unknown, string>([
    [
      'EADDRINUSE',
      `${portVariable}: ${port} is in use on ${host}: stop what listens there or set another${otherwise}`,
    ],
    ['EACCES', `${portVariable}: ${port} may not be used by this user: set one from 1024 on`],
    ['EADDRNOTAVAIL', `${hostVariable}: ${host} is no address of this machine`],
    ['ENOTFOUND', `${hostVariable}: ${host} is unknown`],
    ['EAI_AGAIN', `${hostVariable}: ${host} is unknown`],
  ]).get(code);
  return why === undefined ? error : new Exit(exitCodes.configuration, why);
}
