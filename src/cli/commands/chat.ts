/** `ecq-coach chat`: a conversation about a draft on the terminal; nothing is kept. */
import { talkInMemory, type Talk } from '../../coach/chat/talk-in-memory.ts'
import type { CoachDeps } from '../../coach/deps.ts'
import { readFile } from '../../coach/read-file.ts'
import { reviewDraft } from '../../coach/review-draft.ts'
import { settleEngine } from '../../coach/settle-engine.ts'
import { type QuickReply, type Turn, longestMessage } from '../../ecq/chat.ts'
import type { ReviewRequest } from '../../ecq/request.ts'
import type { Review } from '../../ecq/review.ts'
import { Fault } from '../../fault.ts'
import { writeTurn } from '../../write/write-turn.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { Exit } from '../exit.ts'
import { readNamed } from '../read-text.ts'

type Options = DraftOptions & { readonly json?: true }

export default command((program, context, done) => {
  const chat = program
    .command('chat')
    .description('talk with the coach about a draft: marks, rules, the board, missing figures, interview answers')
    .argument('<file>', 'the draft as .txt, .md, .docx or .pdf')
    .option('--engine <engine>', 'offline or model (default: ECQ_ENGINE, or model where ECQ_MODEL names one)')
    .option('--model <name>', 'anthropic:…, openai:…, langchain:… or recorded:FILE.jsonl (default: ECQ_MODEL)')
    .option('--json', 'print each turn as a line of JSON')
  addDraftOptions(chat).action(async (file: string, options: Options) => {
    if (file === '-') throw new Fault('bad-input', 'Standard input is the conversation here; name the file of the draft.')
    const { model, ...settings } = await settleOptions(context, options)
    const deps = context.coach({ proof: options.proof, model })
    const engine = settleEngine(deps, settings.engine)
    const signal = context.stopSignal()
    const again = async (): Promise<Review> => reviewOf(deps, { bytes: await readNamed(context, file), name: file }, { ...settings, engine }, signal)
    const talk = talkInMemory(deps, await again(), engine)
    const print = printer(context, talk, options.json ?? false)
    print(talk.turns()[0] as Turn)
    for await (const line of context.lines('you> ')) {
      const message = chosen(line, talk)
      if (message === null) continue
      if (/^(?:exit|quit|bye)$/i.test(message.text)) break
      if (message.does === 'review') {
        talk.about(await again())
        print(await whole(talk.say({ text: 'What should I mend first?' }, signal)))
      } else print(await whole(talk.say({ text: message.text }, signal)))
      if (signal.aborted) break
    }
    done(signal.aborted ? Exit.stopped : Exit.done)
  })
})

interface NamedBytes {
  readonly bytes: Uint8Array
  readonly name: string
}

async function reviewOf(deps: CoachDeps, { bytes, name }: NamedBytes, settings: Omit<ReviewRequest, 'text'>, signal: AbortSignal): Promise<Review> {
  const { text, file } = await readFile(deps, bytes, name)
  return whole(reviewDraft(deps, { ...settings, text }, file, signal))
}

async function whole<Value>(steps: AsyncGenerator<unknown, Value>): Promise<Value> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

/** The typed words, or the quick reply whose number was typed; null for an empty line. */
function chosen(line: string, talk: Talk): QuickReply | null {
  const text = line.slice(0, longestMessage).trim()
  const offered = talk.turns().at(-1)?.reply?.quickReplies ?? []
  const byNumber = /^\d$/.test(text) && !talk.waits() ? offered[Number(text) - 1] : offered.find((reply) => reply.text === text)
  return text === '' ? null : (byNumber ?? { text, does: 'say' })
}

function printer({ terminal }: CliContext, talk: Talk, asJson: boolean): (turn: Turn) => void {
  if (asJson) return (turn) => terminal.out(`${JSON.stringify(turn)}\n`)
  const options = { paint: terminal.colors ? terminalPaint : noPaint, width: terminal.width }
  return (turn) => terminal.out(writeTurn(turn, { ...options, numbered: !talk.waits() }))
}
