/** Dismissed findings in a form, where a list is a field as often as it has entries. */
import { z } from '@hono/zod-openapi'
import { DraftRequest } from '../ecq/request.ts'

const ids = DraftRequest.shape.dismissed.unwrap()
export const dismissedField = z.union([ids, ids.element]).optional().describe('Id of a finding that the person has dismissed; as often as there are such.')

/** An empty field is none, and no id at all says nothing. */
export function dismissedIn(field: z.infer<typeof dismissedField>): Pick<DraftRequest, 'dismissed'> {
  const gone = [field ?? []].flat().filter((id) => id !== '')
  return gone.length === 0 ? {} : { dismissed: gone }
}
