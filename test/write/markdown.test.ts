/** The Markdown report, read as a careful person reads it: nothing twice, nothing in the words of the program. */
import { beforeAll, describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import type { Review } from '../../src/ecq/review.ts'
import { markdownFindings } from '../../src/write/markdown-findings.ts'
import { writeMarkdown } from '../../src/write/markdown.ts'
import { type Finding } from '../../src/ecq/finding.ts'

const weak = `Leading People

In 2019 I was responsible for relations with the nine field offices of a regional command. Mail lay unopened for 21 days, and 4,000 claims would have lapsed. The offices did not speak with each other.

Over the next year we engaged extensively with all stakeholders. A series of meetings was held with the chiefs in order to build trust. I attended most of these and was involved in many of the discussions. I regularly communicated the intent and stressed to everyone the importance of cooperation.

Eventually a common schedule was agreed upon, and we stood up a combined cell in which all nine offices had a desk. My staff helped the offices with the schedule. The union was also brought in, and its concerns were taken into account. The SOFA annex was negotiated by our legal team.

By 2021 the wait had fallen from 21 days to 3. Morale improved greatly and the MOU was signed.`

const resume = `Deputy Regional Director, Department of Benefits, Denver (March 2019 to present)
- Cut the wait for a first decision from 97 days to 22 by giving each of nine offices its own clerk and ending two sign-offs.
- Moved four examiners to intake; backlog fell from 5,300 to 1,537 cases in 16 months.
- Coached 12 supervisors, seven of whom now run offices.`

async function reviewOf(text: string, kind: 'statement' | 'resume'): Promise<Review> {
  const events = reviewDraft({ now: () => new Date('2022-06-01T00:00:00Z'), id: () => 'made', proofread: null, countPages: null }, { text, kind, date: '2022-06-01' })
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
  }
}

let [statement, bullets] = [{} as Review, {} as Review]
beforeAll(async () => {
  statement = await reviewOf(weak, 'statement')
  bullets = await reviewOf(resume, 'resume')
})

describe('a weak narrative', () => {
  test('says where the questions stand, and no step twice', () => {
    const told = writeMarkdown(statement)
    expect(told).toContain('_The questions stand below, under “Weak sections”._')
    const steps = told.match(/^\d\. .+$/gm) ?? []
    expect(new Set(steps.map((step) => step.slice(3))).size).toBe(steps.length)
  })

  test('names rules, verdicts and heads in words', () => {
    const told = writeMarkdown(statement)
    expect(told).toMatch(/\| Seat \| Weighs first \| Before the talk \|/)
    expect(told).toMatch(/- \*\*Warning: (?:Weak verb|Passive action|We, not I)\.\*\*/)
    expect(told).toContain('**Rewrite: Leading People is not certified.')
    expect(told).not.toMatch(/\b(?:weak-verb|passive-action|we-not-i|does-not-meet|risk-compliance|kind resume)\b|: not certified:/)
  })

  test('keeps what the board says in one list', () => {
    const board = writeMarkdown(statement).split('## Board')[1]?.split('\n## ')[0] ?? ''
    expect(board).not.toMatch(/^- .*\n\n- /m)
  })
})

describe('findings', () => {
  const one = (id: string, ruleId: string, message: string, more: Partial<Finding> = {}): Finding => ({
    id, ruleId, severity: 'warning', start: 0, end: 1, quote: id, where: null, message, advice: `Do ${ruleId}.`, source: { title: '', url: null }, ecq: null, paragraph: 0, under: null, replacements: [], ...more,
  })
  const told = (...findings: Finding[]): string => markdownFindings({ ...statement, findings }, 2)

  test('advise where the rule has places of its own', () => {
    const words = told(one('a', 'weak-verb', 'Weak.'), one('b', 'buzzword', 'Named.', { under: 'a' }), one('c', 'buzzword', 'Named.'))
    expect(words).toMatch(/\*\*Warning: Buzzword\.\*\* Named\. Do buzzword\./)
    expect(words.match(/Do buzzword\./g)).toHaveLength(1)
  })

  test('say a message once, wherever it comes first', () => {
    const words = told(one('a', 'weak-verb', 'Weak.'), one('b', 'buzzword', 'Named.', { under: 'a' }), one('d', 'weak-verb', 'Weak.'), one('e', 'buzzword', 'Named.', { under: 'd' }))
    expect(words).toContain('    - also buzzword: “b”. Named. Do buzzword.\n')
    expect(words).toMatch(/ {4}- also buzzword: “e”$/m)
  })
})

describe('a resume', () => {
  test('is quoted behind its bullets, and is not said to lack what was found', () => {
    const told = writeMarkdown(bullets)
    expect(told).toContain('“Cut the wait')
    expect(told).not.toMatch(/“- /)
    for (const [id, { coverage }] of Object.entries(bullets.ecqs)) if (coverage.shown.length > 0) expect(bullets.findings.filter(({ ecq, ruleId }) => ecq === id && ruleId === 'ecq-not-evidenced')).toEqual([])
  })

  test('that has too few words on an ECQ is asked for a bullet', () => {
    const next = Object.values(bullets.ecqs).filter(({ wordsMissing }) => wordsMissing !== undefined).map((ecq) => ecq.next.join(' '))
    expect(next.length).toBeGreaterThan(0)
    for (const words of next) expect(words).toMatch(/^Add at least \d+ words?; it is judged from 20 on\. Say in another bullet/)
  })
})
