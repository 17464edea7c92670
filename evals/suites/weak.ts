/** Weak Action and Result sections by paragraph, each with the reason that most annotators gave. */
import { paragraphAsked } from '../asked-of.ts'
import { goldReason } from '../gold-reason.ts'
import { nearest } from '../nearest.ts'
import { suite } from '../suite.ts'

export default suite({
  title: 'weak sections',
  unit: 'sections',
  decides: ['f1'],
  asks: ['flag-weak-sections'],
  observe: ({ document, review }) => {
    const judged = review.paragraphs.flatMap(({ index, start, end, weak }) => {
      const gold = nearest({ start, end }, document.gold.paragraphs)
      if (!paragraphAsked(document, gold, 'weak')) return []
      return (['action', 'result'] as const).map((section) => {
        const wanted = gold?.weak.some((one) => one.section === section) === true
        const found = weak.find((one) => one.section === section)
        const labels = wanted ? [goldReason(gold, section) ?? 'weak'] : []
        return { about: `paragraph ${index + 1} ${section}`, group: section, start, end, labels, answers: found ? [found.reason] : [], right: wanted === (found !== undefined), note: found?.question ?? null }
      })
    })
    return judged.length === 0 || document.gold.paragraphs.length === 0 ? 'nobody labelled its weak sections' : judged
  },
})
