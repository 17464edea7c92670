/** The only reader of the environment: settings with their defaults, checked, errors in one clear line. */
import { z } from 'zod'
import { Fault } from '../fault.ts'

const Environment = z.object({
  ECQ_DATA: z.string().min(1).default('./.ecq-coach'),
  DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//, 'must be a postgres:// address').optional(),
  ECQ_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export interface MainSettings {
  /** folder of the embedded database */
  readonly dataFolder: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Throws a Fault (`bad-input`) that names the variable and what is wrong with it. */
export function readSettings(): MainSettings {
  const parsed = Environment.safeParse(process.env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Fault('bad-input', `The environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
  }
  if (parsed.data.DATABASE_URL) {
    throw new Fault('bad-input', 'DATABASE_URL is set, but this version keeps its data in the embedded database only; unset it, and set ECQ_DATA for another folder.')
  }
  return { dataFolder: parsed.data.ECQ_DATA, logLevel: parsed.data.ECQ_LOG }
}

/** What the environment says about terminals: whether colors are unwanted, whether a program and no person looks on. */
export const readTerminalWishes = (): { plain: boolean; unattended: boolean } => ({
  plain: Boolean(process.env['NO_COLOR']),
  unattended: Boolean(process.env['CI']),
})
