/**
 * What the program's end says to whoever started it. Those beyond 63 follow the meanings of BSD's sysexits.h.
 * Restarting helps with `unreachable`, `unexpected` and, in time, `later`; the others want a person.
 */
export const exitCodes = {
  /** done, or stopped by SIGTERM or SIGINT */
  ok: 0,
  /** the command did its work and the answer is no: check-data found problems, `ask` found no answer or no such thing, Discord took no registration */
  no: 1,
  /** the command line is not understood */
  usage: 2,
  /** the knowledge base can't be used */
  data: 65,
  /** Discord can't be reached */
  unreachable: 69,
  /** a fault of the program itself */
  unexpected: 70,
  /** Discord allows too few session starts: not before the time that the message names */
  later: 75,
  /** Discord refuses the way the bot connects: its intents, sharding or API version */
  refused: 76,
  /** Discord refuses the token */
  token: 77,
  /** the environment is not usable: a variable is wrong or missing */
  configuration: 78,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the program with a message for the person who runs it. */
export class Exit extends Error {
  override readonly name = 'Exit';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}
