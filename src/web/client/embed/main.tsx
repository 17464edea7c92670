/** Starts the candidate's page in a frame of another site: lets the guest in, takes the site's look, and tells the site what goes on. */
import { render } from 'hono/jsx/dom'
import { askJson } from '../ask-json.ts'
import type { AnswerTo } from '../../../client/routes.ts'
import { sendBy } from '../send.ts'
import { App } from '../view/app.tsx'
import { dresser } from './dress.ts'
import { findEarlier } from './find-earlier.ts'
import { guestStorage } from './guest-storage.ts'
import { type Host, openHost } from './host.ts'
import { saveFiles } from './save-files.ts'
import { tellHeight } from './tell-height.ts'
import { tellReviews } from './tell-reviews.ts'
import { tokenSender } from './token-sender.ts'
import { EmbedTop } from './view/embed-top.tsx'

const page = document.querySelector('#page') as HTMLElement
const host = openHost(window)

const say = (sentence: string): void => render(<p class="note" role="status">{sentence}</p>, page)

async function begin(host: Host): Promise<void> {
  const sender = tokenSender(host)
  host.on('theme', ({ theme }) => dress(theme))
  host.tell({ type: 'hello' })
  const letIn = await sender.ready()
  sendBy(sender.send)
  const me = letIn ? await askJson<AnswerTo<'GET /v1/me'>>('v1/me') : null
  if (me === null || 'error' in me || !me.value.guest) return say('The site that you are on has not let you in. Reload its page; if that does not help, tell whoever runs it.')
  const storage = guestStorage(me.value.guest.id, () => localStorage)
  await findEarlier(storage)
  render(<App frame={{ storage, top: <EmbedTop />, hear: tellReviews(host) }} />, page)
  saveFiles(document)
  tellHeight(page, host)
  host.tell({ type: 'ready', guest: me.value.guest.id })
}

const dress = dresser(document.documentElement, matchMedia('(prefers-color-scheme: dark)'))
if (host) void begin(host)
else say('This page stands in the pages of other sites. Whoever runs one finds the way in the console, under Embedding.')
