/** The three small scripts that stand beside promptfoo's configuration. */

/** A chat of the system's words and the user's, as every provider of promptfoo takes it. */
export const promptScript = `// Puts a request together as the ECQ coach does; the answer's shape is told in words, because each provider binds it in its own way.
module.exports = ({ vars }) => JSON.stringify([
  { role: 'system', content: vars.rules + '\\n\\n' + vars.instruction + '\\n\\nAnswer with nothing but JSON of this schema:\\n' + vars.schema },
  { role: 'user', content: vars.unit + '\\n\\n' + vars.ask },
])
`

/** Measures an answer against the labels, and its quotes against the draft. */
export const checkScript = `// What the labels say, and whether every quote stands in the words that were given.
const alike = (text) => text.normalize('NFC').replace(/[\\u2018\\u2019]/g, "'").replace(/[\\u201c\\u201d]/g, '"').replace(/[\\u2010-\\u2015]/g, '-').replace(/\\s+/g, ' ')
const quotesIn = (value) => (Array.isArray(value) ? value.flatMap(quotesIn) : value && typeof value === 'object' ? Object.entries(value).flatMap(([name, one]) => (name === 'quote' && typeof one === 'string' ? [one] : quotesIn(one))) : [])
const read = (output) => (typeof output === 'string' ? JSON.parse(output) : output)
const told = (score, least, reason) => ({ pass: score >= least, score, reason })

const f1 = (wanted, found) => {
  const right = found.filter((one) => wanted.includes(one)).length
  return wanted.length + found.length === 0 ? 1 : (2 * right) / (wanted.length + found.length)
}

const scores = {
  'label-ccar': (answer, expected) => {
    const numbers = Object.keys(expected)
    const given = new Map(answer.labels.map(({ n, part }) => [String(n), part]))
    return numbers.length === 0 ? 1 : numbers.filter((number) => given.get(number) === expected[number]).length / numbers.length
  },
  'map-competencies': (answer, expected) => f1(expected, [...new Set(answer.found.filter(({ grade }) => grade === 'shown').map(({ p, competency }) => p + ' ' + competency))]),
  'flag-weak-sections': (answer, expected) => f1(expected, [...new Set(answer.weak.map(({ p, section }) => p + ' ' + section))]),
  'review-as-seat': (answer, expected) => (answer.certify === (expected === 'certify') ? 1 : 0),
}

module.exports = {
  quotes: (output, { vars }) => {
    const draft = alike(vars.unit)
    const strange = quotesIn(read(output)).filter((quote) => !draft.includes(alike(quote)))
    return told(strange.length === 0 ? 1 : 0, 1, strange.length === 0 ? 'every quote stands in the draft' : 'not in the draft: ' + strange.slice(0, 3).join(' | '))
  },
  labels: (output, { vars, threshold }) => {
    const score = scores[vars.task](read(output), JSON.parse(vars.expected))
    return told(score, threshold ?? 0.5, vars.task + ' agrees with the labels to ' + score.toFixed(3))
  },
}
`

/** Answers from the recorded ones. */
export const recordedScript = `// Replays recorded answers by the hash of what was asked; what is not recorded is an error and no empty answer.
const answers = require('./answers.json')

module.exports = class Recorded {
  id() {
    return 'recorded answers'
  }

  async callApi(prompt, context) {
    const output = answers[context.vars.key]
    return output === undefined ? { error: 'No answer is recorded for ' + context.vars.document + ', ' + context.vars.task } : { output }
  }
}
`
