/** The competencies that each paragraph shows; those it only names are not scored, because annotators were asked for the shown ones. */
import { paragraphAsked } from '../asked-of.ts'
import { nearest } from '../nearest.ts'
import { suite } from '../suite.ts'

export default suite({
  title: 'competencies shown per paragraph',
  unit: 'paragraphs',
  decides: ['microF1'],
  asks: ['map-competencies'],
  observe: ({ document, review }) => {
    const judged = review.paragraphs.flatMap(({ index, start, end, competencies }) => {
      const gold = nearest({ start, end }, document.gold.paragraphs)
      if (!paragraphAsked(document, gold, 'competencies')) return []
      const labels = gold?.competencies ?? []
      const shown = competencies.filter(({ grade }) => grade === 'shown')
      const answers = shown.map(({ id }) => id)
      const right = answers.length === labels.length && answers.every((id) => labels.includes(id))
      return [{ about: `paragraph ${index + 1}`, group: 'paragraph', start, end, labels, answers, right, note: shown.map(({ id, evidence }) => `${id}: ${evidence.quote}`).join('\n') || null }]
    })
    return judged.length === 0 || document.gold.paragraphs.length === 0 ? 'nobody labelled its competencies' : judged
  },
})
