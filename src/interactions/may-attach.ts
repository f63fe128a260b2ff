import { PermissionFlagsBits } from 'discord.js';

/**
 * Whether the bot may attach files where an interaction comes from; where Discord doesn't say, it is worth trying.
 * Discord docs: Receiving and responding, interaction structure (app_permissions).
 */
export function mayAttach(interaction: unknown): boolean {
  const permissions = (interaction as { app_permissions?: unknown } | null)?.app_permissions;
  if (typeof permissions !== 'string' || !/^\d{1,30}$/.test(permissions)) return true;
  return (BigInt(permissions) & PermissionFlagsBits.AttachFiles) !== 0n;
}
