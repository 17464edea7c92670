/** Tests that the board judges by what is there: nothing certified without evidence, nothing said that the draft gives the lie to. */
import { describe, expect, it } from 'vitest'
import { type Labelled, readDataset } from '../../evals/dataset.ts'
import { allCompetencies, frameworks } from '../../src/ecq/frameworks.ts'
import { parts } from '../../src/ecq/kind.ts'
import type { Finding } from '../../src/ecq/finding.ts'
import { inventedFacts } from '../../src/ecq/no-invention.ts'
import { seats } from '../../src/offline/review-seats.ts'
import { type Span, overlaps } from '../../src/text/span.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { type Draft, reviewed } from './reviewed.ts'

const documents = ['ecq-dev', 'ecq-more', 'ecq-other'].flatMap((name) => readDataset(new URL(`../../evals/datasets/${name}.jsonl`, import.meta.url)))
const statement = (text: string, ecq = 'leading-people'): Draft => ({ text, kind: 'statement', ecq })
const reviews = documents.map((document) => ({ document, framework: frameworks[document.framework], ...reviewed(document) }))

type Reviewed = ReturnType<typeof reviewed>
const votesOn = ({ panel }: Reviewed, ecq: string) => panel.seats.flatMap(({ votes }) => votes[ecq] ?? [])
const goldIds = ({ gold }: Labelled): string[] => Object.keys(gold.ratings)

const one = 'I led a team of 40 in 2021 and cut the backlog from 900 cases to 20.'
const lorem = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. '
const spanish =
  'En 2019 me hice cargo de una oficina con cuarenta empleados y un retraso de 900 casos. Propuse un plan nuevo, hablé con cada jefe y cambié los turnos. En dos años el retraso bajó de 900 casos a 20 y las quejas cayeron un 60 por ciento. '
const told = [1, 2, 3, 4].map((at) => `The office had ${at} old rules and the staff did not like them at all, for they were slow and nobody knew why they were there.`).join(' ')

describe('what is absent counts for nothing', () => {
  it.each([
    ['a sentence', one, 'Too little text to judge: 17 words'],
    ['a greeting', 'Hello.', 'Too little text'],
    ['a letter', 'x', 'Too little text'],
    ['two words', 'I led.', 'Too little text'],
    ['the same sentence forty times', `${one} `.repeat(40), 'Too little text'],
    ['words that are no language', lorem.repeat(25), 'does not read as an English story'],
    ['another language', spanish.repeat(4), 'does not read as an English story'],
    ['a setting without deeds', `${told} ${told.replaceAll('office', 'field station').replaceAll('old', 'new')}`, 'Too little is told to judge'],
  ])('%s', (_, text, reason) => {
    const result = reviewed(statement(text))
    expect(result.ecqs['leading-people']).toMatchObject({ rating: 'does-not-meet', certify: false })
    for (const vote of votesOn(result, 'leading-people')) {
      expect(vote).toMatchObject({ rating: 'does-not-meet', certify: false })
      expect(vote.reasons[0]?.text).toContain(reason)
    }
  })

  it('no floor touches a narrative that was found borderline or better', () => {
    for (const review of reviews) {
      for (const [ecq, { rating }] of Object.entries(review.document.gold.ratings)) {
        if (rating === 'does-not-meet') continue
        for (const { reasons } of votesOn(review, ecq)) expect(reasons.filter(({ text }) => /Too little|English story/.test(text))).toEqual([])
      }
    }
  })
})

it('asks for so many words as are missing, and for nothing else', () => {
  const { ecqs, panel } = reviewed(statement('Hello.'))
  expect(ecqs['leading-people']).toMatchObject({ wordsMissing: 119, certify: false, next: [expect.stringMatching(/^Add at least 119 words/)] })
  for (const { votes } of panel.seats) expect(votes['leading-people']).toMatchObject({ wordsMissing: 119 })
})

describe('the example of the briefing', () => {
  it.each(['leading-people', 'results-driven', 'leading-change', 'building-coalitions'])('is borderline at least as %s', (ecq) => {
    expect(reviewed(statement(sampleDraft, ecq)).ecqs[ecq]?.rating).not.toBe('does-not-meet')
  })

  it('is not called thin where long deeds are told, nor asked for an objection that it names', () => {
    const { answers } = reviewed(statement(sampleDraft))
    const contested = answers.paragraphs.find(({ start, end }) => sampleDraft.slice(start, end).includes('very contentious'))
    expect(contested?.weak).toEqual([])
    for (const { question } of answers.paragraphs.flatMap(({ weak }) => weak)) expect(question).not.toContain('against which objection')
  })

  it('holds its result against the time it took before', () => {
    const [, second] = votesOn(reviewed(statement(sampleDraft)), 'leading-people')
    expect(second?.reasons.map(({ text }) => text)).toContain('For: This result can be held against "seven months", told before.')
  })
})

/** Faults of what a sentence tells; the rest is form. */
const telling = new Set(['duty-not-deed', 'output-not-outcome', 'we-not-i', 'weak-verb', 'passive-action', 'no-measure', 'buzzword', 'belief-statement'])
const accuses = (span: Span) => (finding: Finding): boolean => finding.severity !== 'suggestion' && telling.has(finding.ruleId) && overlaps(finding, span)
const isFaulted = ({ findings, answers }: Reviewed, span: Span): boolean =>
  findings.some(accuses(span)) || answers.paragraphs.some(({ weak }) => weak.some(({ evidence }) => evidence !== null && overlaps(evidence, span)))

describe('what the seats say', () => {
  it('sorts every reason', () => {
    for (const { panel } of reviews) {
      for (const { text } of panel.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons)) expect(text).toMatch(/^(?:For|Against): \S/)
    }
  })

  it('never praises a sentence that is faulted elsewhere', () => {
    for (const review of reviews) {
      const praised = goldIds(review.document).flatMap((ecq) => votesOn(review, ecq)).flatMap(({ reasons }) => reasons).filter(({ text }) => text.startsWith('For:'))
      for (const { evidence } of praised) if (evidence) expect(isFaulted(review, evidence)).toBe(false)
    }
  })

  it('holds no fact that the draft does not hold', () => {
    for (const { text, panel, framework, findings } of reviews) {
      const known = [text, ...[...allCompetencies(framework), ...framework.ecqs].map(({ title }) => title), ...seats.map(({ seat }) => seat), ...findings.map(({ ruleId }) => ruleId.replaceAll('-', ' '))].join('\n')
      const said = [...panel.discussion, ...panel.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons.map((reason) => reason.text))]
      expect(said.flatMap((line) => inventedFacts(line, known))).toEqual([])
    }
  })

  it('never quotes the same words from two seats', () => {
    for (const review of reviews) {
      for (const ecq of goldIds(review.document)) {
        const quoted = votesOn(review, ecq).map(({ reasons }) => new Set(reasons.flatMap(({ evidence }) => evidence?.start ?? [])))
        const all = quoted.flatMap((starts) => [...starts])
        expect(new Set(all).size).toBe(all.length)
      }
    }
  })

  it('says that a result has no figure only where none has one', () => {
    for (const review of reviews) {
      for (const ecq of goldIds(review.document)) {
        const own = new Set(review.answers.paragraphs.filter((paragraph) => paragraph.ecq === ecq).map(({ index }) => index))
        const results = review.answers.sentences.filter(({ paragraph, part }) => own.has(paragraph) && part === 'result').map(({ start, end }) => review.text.slice(start, end))
        for (const { text, evidence } of votesOn(review, ecq).flatMap(({ reasons }) => reasons)) {
          if (text.includes('No result here carries a figure')) expect(results.filter((result) => /\$\d|\d+(?:\.\d+)? percent/.test(result))).toEqual([])
          if (text.includes('No figure here')) expect(evidence?.quote ?? '').not.toMatch(/\$\d|\d+(?:\.\d+)? percent/)
        }
      }
    }
  })

  it('sees figures of a result in a sentence that tells the deed with it', () => {
    const deeds = 'I met every chief in the region and asked what kept the cases waiting, and I wrote their answers on one page that I read aloud to them. '
    const filler = [1, 2, 3, 4, 5].map((at) => `In week ${at} I sat with the clerks of station ${at}, opened the files with them, and chose which steps we could end.`).join(' ')
    const { panel } = reviewed(statement(`${deeds}${filler} I moved two teams and cut the backlog from 900 to 20 cases. I then lowered the cost by 50 percent.`))
    expect(JSON.stringify(panel)).not.toMatch(/No result here carries a figure|No result was found/)
  })

  it('names one competency with one quote', () => {
    const praise = reviews.flatMap(({ panel }) => panel.seats).flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons).filter(({ text }) => /^For: This (?:deed|result) shows /.test(text))
    expect(praise.length).toBeGreaterThan(20)
    for (const { text, evidence } of praise) {
      expect(evidence).not.toBeNull()
      expect(text).not.toContain(', ')
    }
  })
})

it('a competency is shown by an action or a result, by a faulted sentence only where there is no other', () => {
  for (const review of reviews) {
    for (const { index, competencies } of review.answers.paragraphs) {
      const own = review.answers.sentences.filter(({ paragraph, part }) => paragraph === index && (part === 'action' || part === 'result'))
      for (const { grade, evidence } of competencies) {
        if (grade !== 'shown') continue
        const sentence = review.answers.sentences.find(({ end }) => end === evidence.end)
        expect(parts.indexOf(sentence?.part ?? 'other')).toBeOneOf([2, 3])
        const sound = own.filter((one) => !review.findings.some((finding) => finding.severity !== 'suggestion' && overlaps(finding, one)) && !isFaulted(review, one))
        if (sound.length > 0) expect(isFaulted(review, evidence)).toBe(false)
      }
    }
  }
})

describe('the discussion', () => {
  it('explains why a single ECQ that all seats disapprove is to be rewritten', () => {
    const { panel } = reviewed(statement(`${told} ${told.replaceAll('office', 'field station').replaceAll('old', 'new')}`))
    expect(panel.disposition.outcome).toBe('rewrite')
    expect(panel.discussion.filter((line) => line.includes('a single narrative goes back to be written again'))).toHaveLength(1)
  })

  it('says nothing of a rewrite where too little is told to be judged', () => {
    const { panel } = reviewed(statement(one))
    expect(panel.discussion.filter((line) => line.includes('a single narrative'))).toEqual([])
    expect(panel.discussion.filter((line) => line.includes('Too little text'))).toEqual([expect.stringMatching(/^Every seat leaves Leading People unjudged/)])
  })

  it('says of one sentence once what every seat holds against it', () => {
    const shared = reviews.flatMap(({ panel }) => panel.discussion.filter((line) => / for the same sentence\b/.test(line)))
    expect(shared.length).toBeGreaterThan(0)
    for (const line of shared) expect(line).toMatch(/^Seat \d(?: and Seat \d)* would refuse [A-Z].* for the same sentence(?:, though what is weighed first holds up)?\.$/)
  })

  it('names open errors by rule, even where every seat approves', () => {
    const strong = documents.find(({ kind, profile }) => kind === 'statement' && profile === 'strong')
    const { panel } = reviewed(statement(`${strong?.text}\n\nAs described in my resume, please see ECQ 2 above for more.`, strong?.ecq ?? ''))
    expect(panel.seats).toHaveLength(seats.length)
    expect(panel.discussion.join('\n')).toMatch(/Published rules are still broken.*cross reference/)
  })
})

it('asks how it was done only where a deed stands', () => {
  const asked = reviews.flatMap(({ answers }) => answers.paragraphs.flatMap(({ weak }) => weak.flatMap(({ question, evidence }) => (evidence && question.includes('how did you do it') ? [answers.sentences.find(({ start }) => start === evidence.start)?.owner] : []))))
  expect(asked.length).toBeGreaterThan(10)
  for (const owner of asked) expect(owner).toBeOneOf(['i', 'we'])
})

it('says of every ECQ that is not certified what would mend it', () => {
  for (const { ecqs } of reviews) for (const { certify, next } of Object.values(ecqs)) if (!certify) expect(next).not.toEqual([])
})
