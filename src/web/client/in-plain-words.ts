/** Tells candidates in their own words that the server does not know them; its sentence for programs and operators is not for them. */
import type { Send } from './send.ts'

/** Asks as `ask` does, with other words in an answer of status 401. */
export const inPlainWords = (ask: Send): Send => async (address, init) => {
  const response = await ask(address, init)
  if (response.status !== 401) return response
  const { detail = '' }: { readonly detail?: string } = await response.json().catch(() => ({}))
  return new Response(JSON.stringify({ detail: detail.includes('/sign-in') ? signInFirst : nobodySignsIn }), { status: 401 })
}

const signInFirst = 'Marks are made here at once, in your browser. A review, the reading of a file and the conversation are for people who have signed in: go to /sign-in; your draft waits here.'
const nobodySignsIn = 'Marks are made here at once, in your browser. A review, the reading of a file and the conversation need a sign-in, which is not set up here yet; for those, ask whoever runs this service.'
