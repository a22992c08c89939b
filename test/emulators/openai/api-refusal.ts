/** A request that the vendor refuses, as it says so: `{"error": {message, type, param, code}}`. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly body: { readonly error: Readonly<Record<string, string | null>> };

  constructor(
    status: number,
    error: { readonly message: string; readonly code?: string; readonly param?: string },
  ) {
    super(error.message);
    this.status = status;
    this.body = {
      error: {
        message: error.message,
        type: typeOf(status),
        param: error.param ?? null,
        code: error.code ?? null,
      },
    };
  }
}

/** The refusal that stands for a bare status; the messages are such as leak, to show that we do not repeat them. */
export function refusalOf(status: number): ApiRefusal {
  const known: Readonly<Record<number, { message: string; code?: string; param?: string }>> = {
    401: { message: "Incorrect API key provided: sk-secret.", code: "invalid_api_key" },
    404: { message: "The model does not exist.", code: "model_not_found", param: "model" },
    429: { message: "Rate limit reached for requests.", code: "rate_limit_exceeded" },
  };
  return new ApiRefusal(status, known[status] ?? { message: "The server had an error." });
}

function typeOf(status: number): string {
  if (status === 429) return "requests";
  return status >= 500 ? "server_error" : "invalid_request_error";
}
