/** What the lake refuses, in the shapes Sanity's API uses, so that the real clients understand them. */

export type ErrorItem = { error: { type: string; description: string } & Record<string, unknown>; index?: number }

/** A refusal with its HTTP status and the JSON body Sanity would send. */
export class ApiError extends Error {
  readonly status: number
  readonly body: unknown

  constructor(status: number, message: string, body: unknown) {
    super(message)
    this.status = status
    this.body = body
  }
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** A refusal outside queries and mutations: `{statusCode, error, message}`. */
export function httpError(status: number, message: string, extra: Record<string, unknown> = {}): ApiError {
  return new ApiError(status, message, {
    statusCode: status,
    error: reasons[status] ?? 'Error',
    message,
    ...extra,
  })
}

/** Whether something failed because the disk is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  /disk is full|SQLITE_FULL|ENOSPC/i.test(`${(error as NodeJS.ErrnoException).code} ${error.message}`)

/** What is answered when there is no room for a change. */
export const noRoom = (): ApiError =>
  httpError(507, 'There is no room left on the disk: nothing was changed. Free some space and try again.')

/** A refusal of a query, mutation or action: `{error: {type, description, …}}`, without a top-level `message`. */
export function dataError(
  status: number,
  type: string,
  description: string,
  extra: Record<string, unknown> = {},
): ApiError {
  return new ApiError(status, description, { error: { type, description, ...extra } })
}

/** A mutation that failed: `index` is its place in the request, `detail` what Sanity says of the one document. */
export function mutationError(
  status: number,
  index: number,
  detail: { type: string; description: string } & Record<string, unknown>,
): ApiError {
  return dataError(status, 'mutationError', `The mutation(s) failed: ${detail.description}`, {
    items: [{ error: detail, index }] satisfies ErrorItem[],
  })
}

/** A reason not to start, in one sentence that says what to do about it. */
export class StartError extends Error {}
