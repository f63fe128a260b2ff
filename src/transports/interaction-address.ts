/** What is needed of an interaction to answer it by REST. */
export interface InteractionAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Undefined where there is none. All of it ends up in a URL: nothing that could change its path is let through. */
export function addressOf(interaction: unknown): InteractionAddress | undefined {
  if (typeof interaction !== 'object' || interaction === null) return undefined;
  const { id, token, application_id: applicationId } = interaction as Record<string, unknown>;
  if (typeof id !== 'string' || !/^\d{1,20}$/.test(id)) return undefined;
  if (typeof token !== 'string' || !/^[\w.~=:-]+$/.test(token) || /^\.+$/.test(token)) return undefined;
  const isId = typeof applicationId === 'string' && /^\d{1,20}$/.test(applicationId);
  return { id, token, applicationId: isId ? applicationId : '' };
}
