import { listeningFault } from './listening-fault.ts';
import { type Operations, type OperationsOptions, startOperations } from './operations.ts';

/** The operators' port; undefined where there is to be none. */
export async function openOperations(
  { host, port }: { readonly host: string; readonly port: number },
  options: Omit<OperationsOptions, 'host' | 'port'>,
): Promise<Operations | undefined> {
  if (port === 0) return undefined;
  try {
    return await startOperations({ ...options, host, port });
  } catch (error) {
    const variables = { hostVariable: 'OPERATIONS_HOST', portVariable: 'OPERATIONS_PORT' };
    throw listeningFault({ ...variables, host, port, otherwise: ' (0: do without)' }, error);
  }
}
