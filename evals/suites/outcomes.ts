/** Where a measurable outcome belongs: annotators' places that overlap are one place, and a hit is a place that one of ours overlaps. */
import { inventedFacts } from '../../src/ecq/no-invention.ts'
import { overlaps } from '../../src/text/span.ts'
import { wasAsked } from '../asked-of.ts'
import type { Labelled } from '../dataset.ts'
import { type Judged, suite } from '../suite.ts'

interface Place {
  start: number
  end: number
  families: string[]
}

export default suite({
  title: 'places for a measurable outcome',
  unit: 'places',
  counts: 'wanted',
  decides: ['hitRate', 'falsePlaceRate', 'inventedFacts'],
  never: ['inventedFacts'],
  asks: ['suggest-outcomes'],
  observe: ({ document, review: { outcomes } }) => {
    if (!document.gold.paragraphs.some((_, index) => wasAsked(document, `outcomes ${index}`))) return 'nobody was asked where its outcomes belong'
    const named = placesOf(document)
    const wanted = merged(named).map((place, index): Judged => {
      const met = outcomes.filter((one) => overlaps(one, place))
      return { about: `place ${index + 1}`, group: 'wanted', start: place.start, end: place.end, labels: place.families, answers: unique(met.flatMap(({ families }) => families)), right: met.length > 0 }
    })
    const found = outcomes.flatMap(({ start, end, families, template }, index): Judged[] => {
      const labels = unique(named.filter((place) => overlaps({ start, end }, place)).flatMap((place) => place.families))
      const invented = inventedFacts(template, document.text)
      const at = { start, end, labels, note: template }
      return [
        { about: `suggestion ${index + 1}`, group: 'found', ...at, answers: families, right: labels.length > 0 },
        ...(invented.length > 0 ? [{ about: `suggestion ${index + 1} invents`, group: 'invented', ...at, labels: [], answers: invented, right: false }] : []),
      ]
    })
    return [...wanted, ...found]
  },
})

const placesOf = ({ gold }: Labelled): Place[] => gold.outcome_opportunities.map(({ start, quote, families }) => ({ start, end: start + quote.length, families }))

function merged(named: readonly Place[]): Place[] {
  const places: Place[] = []
  for (const place of named.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1)
    if (last && place.start < last.end) {
      last.end = Math.max(last.end, place.end)
      last.families = unique([...last.families, ...place.families])
    } else places.push({ ...place })
  }
  return places
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort()
