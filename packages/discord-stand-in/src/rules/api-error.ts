/** One thing wrong with a request's body: where, and Discord's code and text for it. */
export interface BodyFault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

export interface ErrorBody {
  readonly code: number;
  readonly message: string;
  readonly errors?: object;
}

/** A request that Discord turns down: the status and the JSON body it is answered with. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly faults: readonly BodyFault[];

  constructor(status: number, body: ErrorBody, faults: readonly BodyFault[] = []) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.faults = faults;
  }

  /** In one line, for a person. */
  get reason(): string {
    const where = this.faults.map(
      ({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`,
    );
    return [`${this.body.message} (${this.body.code})`, ...where].join(' · ');
  }
}

const plain = (status: number, code: number, message: string) => () =>
  new ApiError(status, { message, code });

/** Discord's answers that need nothing but themselves ("Opcodes and Status Codes", JSON). */
export const apiErrors = {
  unauthorized: plain(401, 0, '401: Unauthorized'),
  notFound: plain(404, 0, '404: Not Found'),
  methodNotAllowed: plain(405, 0, '405: Method Not Allowed'),
  invalidJson: plain(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: plain(413, 40005, 'Request entity too large'),
  invalidVersion: plain(400, 50041, 'Invalid API version provided.'),
  missingAccess: plain(403, 50001, 'Missing Access'),
  foreignApplication: plain(403, 20012, 'You are not authorized to perform this action on this application'),
  unknownMessage: plain(404, 10008, 'Unknown Message'),
  unknownWebhook: plain(404, 10015, 'Unknown Webhook'),
  unknownInteraction: plain(404, 10062, 'Unknown interaction'),
  unknownCommand: plain(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: plain(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowups: plain(
    400,
    40094,
    'This interaction has reached the maximum number of follow up messages',
  ),
  emptyMessage: plain(400, 50006, 'Cannot send an empty message'),
  invalidToken: plain(401, 50027, 'Invalid Webhook Token'),
  tooManyCommands: plain(400, 30032, 'Maximum number of application commands reached (100).'),
  tooManyCreates: plain(400, 30034, 'Max number of daily application command creates has been reached (200)'),
} as const;

/** 50035 with every fault at its place in the body ("Error Messages" of the API reference). */
export function invalidForm(faults: readonly BodyFault[]): ApiError {
  const errors: Record<PropertyKey, unknown> = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const step of path) {
      const below = (at[step] ?? {}) as Record<PropertyKey, unknown>;
      at[step] = below;
      at = below;
    }
    at._errors = [...((at._errors ?? []) as unknown[]), { code, message }];
  }
  return new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors }, faults);
}
