/** The desk before the first draft: what will stand here, and a sample to see it with. */
import { fetchSample } from '../../ask-server.ts'
import type { DeskDoing } from '../use-desk.ts'

export function EmptyDesk({ desk }: { readonly desk: DeskDoing }) {
  const trySample = async (): Promise<void> => {
    const words = await desk.told(fetchSample())
    if (words !== null) desk.takeFiles([{ file: new File([words], 'Sample statement.txt', { type: 'text/plain' }), name: 'Sample statement.txt' }])
  }
  const sending = desk.state.uploads.some(({ state }) => state === 'waiting' || state === 'sending')
  return (
    <section class="message">
      <h2 class="message__title">{sending ? 'Your drafts are on their way' : 'No drafts yet'}</h2>
      <p>Each draft you add stands here after its review: how much is at risk, how the simulated board votes, and what breaks a rule. Open one to decide about each comment, sign it off and hand it back to your client.</p>
      {!sending && <p><button type="button" class="usa-button usa-button--outline" onClick={() => void trySample()}>Try it with a sample</button></p>}
    </section>
  )
}
