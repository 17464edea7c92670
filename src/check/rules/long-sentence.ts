/** Marks sentences over 45 words, which a board member reading ten cases will read twice or not at all. */
import { type Hit, paragraphRule } from '../rule.ts'
import { plainLanguage } from '../sources.ts'

const most = 45

export default paragraphRule({
  severity: 'suggestion',
  title: 'Sentence over 45 words',
  message: 'This sentence is over 45 words long.',
  reason: 'Board members read many cases in a sitting; a sentence that has to be read twice hides the deed in it.',
  advice: 'Cut it in two: one sentence for what you did, one for what came of it.',
  source: plainLanguage,
  weight: 20,
  find: ({ passage }) => {
    const hits: Hit[] = []
    for (const { start, end, from, to } of passage.sentences) {
      if (to - from > most) hits.push({ start, end, message: `This sentence is ${to - from} words long.` })
    }
    return hits
  },
  hits: [
    'I was there. [[When the storm had passed and the crews had come home from the coast and the depots had been emptied of the last of the spare parts that we had bought the year before, I asked the three regional managers to count what was left, to price it, and to tell me by noon what they lacked.]] They did.',
    '[[I wrote to the mayor and the council and the clerk and the sheriff and the schools and the churches and the banks and the mills and the farms and the shops and the press and the union and the bar and the clubs and the camps and the fairs.]]',
  ],
  misses: ['I met with all nine chiefs. I asked each for one name. I had the list by noon.', 'The plan was short.'],
})
