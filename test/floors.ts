/** The import law as a table: which room may see which. `fault` is open to all; a room always sees itself. */

export const floors: Readonly<Record<string, readonly string[]>> = {
  text: [],
  ecq: ['text'],
  check: ['text', 'ecq'],
  offline: ['text', 'ecq'],
  proof: ['text', 'ecq'],
  ask: ['text', 'ecq'],
  read: ['text', 'ecq'],
  write: ['text', 'ecq'],
  store: ['text', 'ecq'],
  coach: ['text', 'ecq', 'check', 'offline', 'proof', 'ask', 'read', 'write', 'store'],
  work: ['text', 'ecq', 'store', 'coach'],
  http: ['text', 'ecq', 'write', 'store', 'coach', 'work'],
  // Between the API and those who ask over it; of http it sees the types of the routes.
  client: ['text', 'ecq', 'http'],
  cli: ['text', 'ecq', 'check', 'read', 'write', 'coach', 'work', 'client'],
  web: ['text', 'ecq', 'check', 'write', 'client'],
  main: ['text', 'ecq', 'check', 'offline', 'proof', 'ask', 'read', 'write', 'store', 'coach', 'work', 'http', 'client', 'cli', 'web', 'evals'],
  tools: ['text', 'ecq', 'check', 'coach', 'write'],
  // Stands beside src: it scores what the product answers, and of cli it sees only the ports that main hands it in by.
  evals: ['text', 'ecq', 'check', 'offline', 'proof', 'ask', 'write', 'coach', 'cli'],
}

/** Packages that a room may import; rooms that are not named may import none but zod. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  text: [],
  check: [],
  offline: [],
  ecq: ['zod'],
  coach: ['zod', 'diff'],
  proof: ['harper.js', 'harper.js/binary'],
  read: ['zod', 'fflate', '@xmldom/xmldom', 'unpdf', 'node:'],
  ask: ['zod', 'openai', '@anthropic-ai/sdk', '@langchain/core'],
  write: ['zod', 'fflate', 'docx', 'hono/html', 'csv-stringify/sync'],
  store: ['zod', '@electric-sql/', 'pg', 'node:'],
  // What webhooks send is signed as others expect it, and never goes to an address inside.
  // What a job waits for knows which job it is.
  work: ['zod', 'pg-boss', 'standardwebhooks', 'ipaddr.js', 'node:async_hooks'],
  // Limits hold for each source: an address, or a network of IPv6.
  http: ['zod', 'hono', '@hono/', 'openid-client', 'swagger-ui-dist', 'ipaddr.js'],
  cli: ['zod', 'commander', 'cli-progress', 'node:path'],
  web: ['zod', 'hono', 'vite', 'node:'],
  main: ['zod', 'hono', '@hono/', '@opentelemetry/', 'pino', 'prom-client', 'node:', 'swagger-ui-dist'],
  tools: ['node:'],
  evals: ['zod', 'csv-parse/sync', 'hono/html', 'node:'],
}
