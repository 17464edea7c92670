/** The CCAR part of every labelled sentence; what no sentence of ours covers counts as `other`. */
import { nearest } from '../nearest.ts'
import { suite } from '../suite.ts'

export default suite({
  title: 'CCAR part per sentence',
  unit: 'sentences',
  decides: ['accuracy'],
  asks: ['label-ccar'],
  observe: ({ document, review }) => {
    const judged = document.gold.sentences.flatMap(({ start, end, ccar }, index) => {
      if (ccar === null) return []
      const part = nearest({ start, end }, review.sentences)?.part ?? 'other'
      return [{ about: `sentence ${index + 1}`, group: 'sentence', start, end, labels: [ccar], answers: [part], right: part === ccar }]
    })
    return judged.length === 0 ? 'nobody labelled its sentences' : judged
  },
})
