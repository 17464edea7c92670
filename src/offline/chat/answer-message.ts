/** Answers a message where the coach waits for nothing; one that asks several things, part by part. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { Act } from './acts.ts'
import { answerOne, noted } from './answer-one.ts'
import type { Answer } from './answer-shape.ts'
import { type Heard, hear } from './hear.ts'
import { placeFigure } from './moves/place-figure.ts'
import { type PartAnswer, joined, partsOf, pointsBack, sameAnswer } from './in-parts.ts'
import type { Scene } from './scene.ts'
import { unsaid } from './taken-back.ts'

export function answerMessage(scene: Scene, before: ChatState, heard: Heard): Answer {
  const whole = (): Answer => answerOne(scene, before, heard)
  const parts = heard.push || heard.about || heard.cited.length + heard.absent.length > 0 || noted.test(heard.said) || unsaid(scene, heard) ? [] : partsOf(heard.said)
  if (!heard.push && placeFigure(scene, before, heard)) return whole()
  const asking = parts.filter((part) => wants(heardAs(scene, part)) || (!heard.push && placeFigure(scene, before, heardAs(scene, part)) !== null))
  if (asking.length === 0 || parts.length < 2) return whole()
  if (asking.length === 1) {
    const others = parts.filter((part) => part !== asking[0]).map((part) => heardAs(scene, part).acts)
    if (others.every((acts) => acts.length > 0)) return answerOne(scene, before, heardAs(scene, asking[0] as string))
    const told = whole()
    if (told.understood && told.state.offered === null) return told
    const alone = answerOne(scene, before, heardAs(scene, asking[0] as string))
    return alone.understood ? alone : told
  }
  const all: PartAnswer[] = []
  for (const part of asking) {
    const last = all.at(-1)
    const state = last?.told.state ?? before
    const linked = last && pointsBack(part) ? answerOne(scene, state, heardAs(scene, `${last.part} ${part}`)) : null
    // What points back is asked of what was said before it, unless that only gives the same answer again.
    const fits = last && linked?.understood && !sameAnswer(linked, last.told)
    if (fits && !last.told.understood) all.pop()
    all.push({ part, told: fits ? linked : answerOne(scene, state, heardAs(scene, part)) })
    if (all.at(-1)?.told.state.walk || all.at(-1)?.told.state.rehearsal) break
  }
  return all.some(({ told }) => told.understood) ? joined(all) : whole()
}

const heardAs = (scene: Scene, said: string): Heard => hear(scene, { said, cited: [], absent: [], about: null })

/** Asks, or wants something done that is more than politeness. */
const wants = ({ asks, acts }: Heard): boolean => asks || acts.some((act) => !courtesies.has(act))

const courtesies: ReadonlySet<Act> = new Set<Act>(['greet', 'thank', 'bye', 'yes', 'no', 'skip', 'stop', 'repeat'])
