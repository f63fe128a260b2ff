/** Where the operators' port is unless OPERATIONS_PORT says otherwise. */
export const defaultOperationsPort = 9090;
