/** Planted faults against the rules of their names; whatever else a rule finds is an extra, and on a strong statement a false alarm. */
import { rules } from '../../src/check/rules.gen.ts'
import { type Span, overlaps } from '../../src/text/span.ts'
import { byHand } from '../asked-of.ts'
import { type Judged, suite } from '../suite.ts'

export default suite({
  title: 'rules against planted faults',
  unit: 'planted faults',
  counts: 'planted',
  decides: ['recall', 'falseAlarms'],
  asks: [],
  observe: ({ document, review: { findings } }) => {
    if (byHand(document) && document.planted.length === 0) return 'no fault was planted in it, so that what rules find is neither right nor wrong'
    const placed = findings.filter(({ quote }) => quote !== '')
    const planted = document.planted.map(({ fault, quote, start, end }, index): Judged => {
      const found = placed.some((finding) => finding.ruleId === fault && overlaps(finding, { start, end }))
      const known = rules[fault] !== undefined
      return { about: `planted ${index + 1}`, group: 'planted', start, end, labels: [fault], answers: found ? [fault] : [], right: known ? found : null, note: known ? quote : 'no rule has this name' }
    })
    const isPlanted = (ruleId: string, span: Span): boolean => document.planted.some((one) => one.fault === ruleId && overlaps(one, span))
    const found = findings.map((finding): Judged => {
      const { ruleId, severity, start, end, quote, where } = finding
      const expected = quote !== '' && isPlanted(ruleId, finding)
      const place = quote === '' ? { start: null, end: null } : { start, end }
      const about = `${ruleId} at ${quote === '' ? (where ?? 'the whole') : `${start}-${end}`}`
      const common = { about, ...place, answers: [ruleId], note: quote || (where ?? null) }
      return expected ? { ...common, group: 'expected', labels: [ruleId], right: true } : { ...common, group: `extra ${severity}`, labels: [], right: null }
    })
    return [...planted, ...found]
  },
})
