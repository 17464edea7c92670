/** The board's verdict on each ECQ and on the whole: whether it certifies, how it rates, what it disposes. */
import { type Judged, suite } from '../suite.ts'

const inWords = (certify: boolean): string => (certify ? 'certify' : 'refuse')

export default suite({
  title: "the board's verdict per ECQ",
  unit: 'ECQs',
  counts: 'certify',
  decides: ['certifyAccuracy', 'ratingQwk'],
  asks: ['review-as-seat'],
  observe: ({ document, review }) => {
    const ratings = Object.entries(document.gold.ratings)
    if (ratings.length === 0) return 'nobody rated its ECQs'
    const judged = ratings.flatMap(([ecq, gold]): Judged[] => {
      const found = review.ecqs[ecq]
      const [labelled, said] = [inWords(gold.certify), inWords(found?.certify ?? false)]
      const rating = found?.rating ?? 'does-not-meet'
      const place = { start: null, end: null }
      const note = found?.reasons.map(({ text }) => text).join('\n') || null
      return [
        { about: `${ecq} certify`, group: 'certify', ...place, labels: [labelled], answers: [said], right: labelled === said, note },
        { about: `${ecq} rating`, group: 'rating', ...place, labels: [gold.rating], answers: [rating], right: gold.rating === rating },
      ]
    })
    // A statement's disposition is not labelled apart: it follows from the one vote.
    const wanted = document.gold.disposition ?? (ratings.every(([, { certify }]) => certify) ? 'approve' : 'rewrite')
    const { outcome } = review.panel.disposition
    return [...judged, { about: 'disposition', group: 'disposition', start: null, end: null, labels: [wanted], answers: [outcome], right: wanted === outcome }]
  },
})
