/** Finds the rules, competencies, ECQs, seats and paragraphs that a message names. */
import type { FrameworkId } from '../../ecq/framework.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import type { RuleNote } from '../../ecq/rule-note.ts'
import { competencyAliases, ecqAliases, ruleAliases } from './aliases.ts'
import { ordinals, paragraphsOf } from './place-names.ts'
import { type NamedCompetency, type NamedEcq, type Scene, everyCompetency, everyEcq } from './scene.ts'
import { stemOf, stemsOf } from './words.ts'

export interface Names {
  readonly rules: readonly RuleNote[]
  readonly competencies: readonly NamedCompetency[]
  readonly ecqs: readonly NamedEcq[]
  /** from 1 */
  readonly seats: readonly number[]
  /** indexes from 0 */
  readonly paragraphs: readonly number[]
  /** numbers of paragraphs that the draft does not have, from 1 */
  readonly missing: readonly number[]
  readonly framework: FrameworkId | null
  /** stems of the message that are no part of any name */
  readonly rest: readonly string[]
}

type Named = { readonly rule: RuleNote } | { readonly competency: NamedCompetency } | { readonly ecq: NamedEcq }

interface Entry {
  readonly stems: readonly string[]
  readonly named: Named
}

/** The longest names go first, and each word belongs to one name. */
export function findNames(scene: Scene, stems: readonly string[]): Names {
  const framework = stems.includes('2025') ? 'ecq-2025' : stems.includes('2012') ? 'ecq-2012' : null
  const taken = new Set<number>()
  const found: Named[] = []
  for (const { stems: wanted, named } of entriesOf(scene, framework)) {
    for (let at = 0; at + wanted.length <= stems.length; at++) {
      if (!wanted.every((stem, i) => stems[at + i] === stem && !taken.has(at + i))) continue
      for (let i = 0; i < wanted.length; i++) taken.add(at + i)
      found.push(named)
    }
  }
  const ecqs = found.flatMap((one) => ('ecq' in one ? [one.ecq] : []))
  const numbers = numbersAfter(stems, paragraphWords).map((number) => ({ number, index: numbered(scene, number, ecqs) }))
  return {
    rules: found.flatMap((one) => ('rule' in one ? [one.rule] : [])),
    competencies: found.flatMap((one) => ('competency' in one ? [one.competency] : [])),
    ecqs,
    seats: [...new Set([...numbersAfter(stems, seatWords), ...placesBefore(stems, seatWords)])].filter((number) => number <= 3),
    paragraphs: [...numbers.flatMap(({ index }) => index ?? []), ...ordinalsBefore(scene, stems, ecqs)],
    missing: numbers.flatMap(({ number, index }) => (index === undefined ? [number] : [])),
    framework,
    rest: stems.filter((_, at) => !taken.has(at)),
  }
}

const remembered = new WeakMap<readonly RuleNote[], Map<string, readonly Entry[]>>()

function entriesOf(scene: Scene, framework: FrameworkId | null): readonly Entry[] {
  const byName = remembered.get(scene.rules) ?? new Map<string, readonly Entry[]>()
  remembered.set(scene.rules, byName)
  const name = `${scene.framework.id} ${framework ?? ''}`
  const entries = byName.get(name) ?? makeEntries(scene, framework)
  byName.set(name, entries)
  return entries
}

function makeEntries(scene: Scene, wanted: FrameworkId | null): readonly Entry[] {
  const inUse = <One extends { framework: FrameworkId }>(all: One[]): One[] => [...all.filter(({ framework }) => framework === wanted), ...all]
  const ecqs = inUse(everyEcq(scene)).flatMap((ecq) => [ecq.ecq.title, ...(ecqAliases[ecq.ecq.id] ?? []), ...numbersOf(scene, wanted, ecq)].map((words) => entry(words, { ecq })))
  const competencies = inUse(everyCompetency(scene)).flatMap((competency) =>
    [competency.competency.title, ...(competencyAliases[competency.competency.id] ?? [])].map((words) => entry(words, { competency })),
  )
  const rules = scene.rules.flatMap((rule) => [rule.id, rule.title, ...(ruleAliases[rule.id] ?? [])].map((words) => entry(words, { rule })))
  return [...ecqs, ...competencies, ...rules].sort((a, b) => b.stems.length - a.stems.length)
}

/** "ECQ 2" and "the second ECQ", by the order of the framework in use. */
function numbersOf(scene: Scene, wanted: FrameworkId | null, { framework, ecq }: NamedEcq): string[] {
  const at = framework === (wanted ?? scene.framework.id) ? frameworks[framework].ecqs.findIndex(({ id }) => id === ecq.id) : -1
  return at < 0 ? [] : [`ecq ${at + 1}`, `ecq number ${at + 1}`, `${ordinals[at]} ecq`]
}

const entry = (words: string, named: Named): Entry => ({ stems: stemsOf(words), named })

const seatWords = new Set(['seat', 'member'])

/** "The third seat", "2nd member". */
const placesBefore = (stems: readonly string[], heads: ReadonlySet<string>): number[] =>
  stems.flatMap((stem, at) => (heads.has(stem) ? placeNumber(stems[at - 1] ?? '') || [] : []))

/** 0 where the stem is no place in an order. */
const placeNumber = (stem: string): number => (/^\d{1,2}(?:st|nd|rd|th)$/.test(stem) ? Number.parseInt(stem, 10) : ordinals.findIndex((word) => stemOf(word) === stem) + 1)

const paragraphWords = new Set(['paragraph', 'para'])

/** The paragraphs that are told, by index; those of the ECQs where any is named. */
function toldIn(scene: Scene, ecqs: readonly NamedEcq[]): number[] {
  const places = paragraphsOf(scene).map((place, index) => ({ ...place, index })).filter(({ number }) => number !== null)
  const own = places.filter(({ ecq }) => ecqs.some((one) => one.ecq.id === ecq))
  return (own.length > 0 ? own : places).map(({ index }) => index)
}

/** "Paragraph 3" is the third that is told, of an ECQ where one is named. */
const numbered = (scene: Scene, number: number, ecqs: readonly NamedEcq[]): number | undefined => toldIn(scene, ecqs)[number - 1]

/** "The second paragraph", "my 3rd para", "the last one", of an ECQ where one is named: people leave headings out. */
function ordinalsBefore(scene: Scene, stems: readonly string[], ecqs: readonly NamedEcq[]): number[] {
  return stems.flatMap((stem, at) => {
    const before = paragraphWords.has(stem) ? (stems[at - 1] ?? '') : ''
    const number = placeNumber(before)
    const last = before === 'last' || before === 'final' || stemOf('closing') === before
    if (number === 0 && !last && before !== stemOf('opening')) return []
    const told = toldIn(scene, ecqs)
    return (last ? told.at(-1) : told[Math.max(number, 1) - 1]) ?? []
  })
}

const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numbersAfter(stems: readonly string[], heads: ReadonlySet<string>): number[] {
  return stems.flatMap((stem, at) => {
    if (!heads.has(stem)) return []
    const next = (stems[at + 1] ?? '').replace(/^number$|^no$/, stems[at + 2] ?? '')
    const number = /^\d{1,3}$/.test(next) ? Number(next) : spelled.map((word) => stemsOf(word)[0]).indexOf(next) + 1
    return number > 0 ? [number] : []
  })
}
