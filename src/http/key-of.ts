/** The key of what a request is about: by its id, among what its tenant has. */
import type { Context } from 'hono'
import type { Key } from '../store/tables/draft.ts'
import type { Env } from './deps.ts'

export const keyOf = (c: Context<Env>, id: string): Key => ({ tenant: c.get('tenant'), id })
