import type { en } from './en.ts';

/** All that the bot says in one language: what English says, with the same parameters. */
export type Messages = typeof en;
