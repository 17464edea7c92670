/** The engines that a service has, and who answers for them; no secrets. */
import { z } from 'zod'
import { engines } from './request.ts'

const Models = z.array(z.object({ provider: z.string(), id: z.string() }))

export const EngineList = z.object({
  default: z.enum(engines).describe('Serves where a request names no engine.'),
  engines: z.array(z.object({ name: z.enum(engines), models: Models.describe('Who is asked, the first choice first; a draft goes to them. None for the offline engine, which sends nothing anywhere.') })),
})
export type EngineList = z.infer<typeof EngineList>
