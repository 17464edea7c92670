/** Marks files with pictures or charts, which a narrative may not hold. */
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

export default documentRule({
  severity: 'error',
  title: 'Picture or chart',
  message: 'The file holds a picture or a chart.',
  reason: 'Pictures and graphs are on the published list of things to avoid; the qualification has to stand in words.',
  advice: 'Take it out and write its one telling figure into the result, with what it was before.',
  source: briefing,
  weight: 55,
  kinds: ['statement', 'package'],
  judge: function* ({ format }) {
    if (!format) return
    const found = [count(format.pictures, 'picture'), count(format.charts, 'chart')].filter((words) => words !== '')
    if (found.length > 0) yield { paragraph: null, where: 'pictures and charts', message: `The file holds ${found.join(' and ')}.` }
  },
  hits: [
    { text: 'I led.', format: { pictures: 1 } },
    { text: 'I led.', format: { charts: 2 } },
    { text: 'I led.', format: { pictures: 3, charts: 1 } },
  ],
  misses: [
    { text: 'I led.', format: { pictures: 0, charts: 0 } },
    { text: 'I led.', format: { tables: 1, textBoxes: 1 } },
    'A draft that came as plain text has no pictures.',
  ],
})

const count = (number: number, name: string): string => (number === 0 ? '' : number === 1 ? `a ${name}` : `${number} ${name}s`)
