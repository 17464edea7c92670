/** The competencies that each paragraph shows; those it only names are not scored, because annotators were asked for the shown ones. */
import { nearest } from '../nearest.ts'
import { suite } from '../suite.ts'

export default suite({
  title: 'competencies shown per paragraph',
  unit: 'paragraphs',
  decides: ['microF1'],
  asks: ['map-competencies'],
  observe: ({ document, review }) =>
    review.paragraphs.map(({ index, start, end, competencies }) => {
      const labels = nearest({ start, end }, document.gold.paragraphs)?.competencies ?? []
      const shown = competencies.filter(({ grade }) => grade === 'shown')
      const answers = shown.map(({ id }) => id)
      const right = answers.length === labels.length && answers.every((id) => labels.includes(id))
      return { about: `paragraph ${index + 1}`, group: 'paragraph', start, end, labels, answers, right, note: shown.map(({ id, evidence }) => `${id}: ${evidence.quote}`).join('\n') || null }
    }),
})
