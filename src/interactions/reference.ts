import { createHash } from 'node:crypto';

/** A short id for the user to quote and the operator to find in the log; the same for the same interaction. */
export const referenceOf = (interactionId: string): string =>
  createHash('sha256').update(interactionId).digest('hex').slice(0, 8).toUpperCase();
