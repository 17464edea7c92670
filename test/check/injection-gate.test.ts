/** What tells from a glance that a sentence can give no order never bars one that the weighing would find. */
import { expect, test } from 'vitest'
import { mayHold, mayWeigh } from '../../src/check/injection-gate.ts'
import { type Glance, glancesAt } from '../../src/check/injection-glance.ts'
import { Hint } from '../../src/check/injection-hints.ts'
import { weighSeen } from '../../src/check/injection-signs.ts'
import { type Passage, readPassage } from '../../src/text/passage.ts'
import { attackKinds } from './attack-kinds.ts'
import { attacks } from './injection-attacks.ts'
import { innocent } from './injection-innocent.ts'

/** A glance that lets every sentence be weighed. */
const open: Glance = { all: 1, flagged: 2, hints: Hint.you, told: false, dense: false }
const weighAll = (passage: Passage): number[] => weighSeen(passage, passage.sentences.map(() => open))

// Other alphabets are weighed without a glance.
const texts = [...attacks, ...innocent, ...attackKinds.flat()].filter((text) => /^[\x00-\x7f]*$/.test(text))

test('no sentence of weight is barred', () => {
  const barred = texts.flatMap((text) => {
    const passage = readPassage(text)
    const glances = glancesAt(passage)
    return weighAll(passage).flatMap((weight, i) => (weight > 0 && !mayWeigh(glances[i] as Glance) ? [text] : []))
  })
  expect(barred).toEqual([])
})

test('no piece of a sentence is', () => {
  const barred = texts.flatMap((text) => {
    const passage = readPassage(text)
    const glances = glancesAt(passage)
    return passage.sentences.flatMap(({ from, to, end }, i) => {
      if (mayHold(glances[i] as Glance)) return []
      return passage.tokens.starts.slice(from + 1, to).filter((start) => weighAll(readPassage(text.slice(start, end))).some((weight) => weight > 1)).map((start) => text.slice(start, end))
    })
  })
  expect(barred).toEqual([])
})
