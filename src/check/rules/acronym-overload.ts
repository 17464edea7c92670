/** Marks sentences and paragraphs that hold so many acronyms that an outsider cannot follow them. */
import { type Acronym, acronymsIn } from '../acronyms.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const inSentence = 3
const inParagraph = 6

export default paragraphRule({
  severity: 'suggestion',
  title: 'Too many acronyms',
  message: 'Too many acronyms stand close together here.',
  reason: 'Even spelled-out acronyms make an outsider translate while the board is supposed to follow your deed.',
  advice: 'Keep the one or two that recur, and name the others by what they are: the budget system, the inspector.',
  source: briefing,
  weight: 25,
  find: ({ passage, place }) => {
    const hits: Hit[] = []
    if (place.heading) return hits
    const acronyms = acronymsIn(passage)
    if (acronyms.length < inSentence) return hits
    let marked = false
    for (let sentence = 0; sentence < passage.sentences.length; sentence++) {
      const hit = crowd(acronyms.filter((acronym) => acronym.sentence === sentence), inSentence, 'sentence')
      if (hit) {
        marked = true
        hits.push(hit)
      }
    }
    const hit = marked ? undefined : crowd(acronyms, inParagraph, 'paragraph')
    if (hit) hits.push(hit)
    return hits
  },
  hits: [
    'I compared vendors on [[IOPS, RAID rebuild time and FC port count, and served as the COR]] on the purchase.',
    'The [[DPW, the POM and the EAS]] were late.',
    'I asked the [[MES lead to show the ORR. I told the QRP team. They read the VISN note. The RSO asked about the SIS. Then the NSS]] wrote.',
    'The status of forces agreement ([[SOFA), the memorandum of understanding (MOU) and the port service plan (PSP]]) were signed.',
  ],
  misses: [
    'The MES was late, and the ORR waited.',
    'The CEO, the CFO and the CIO of the U.S. office met the FBI in Washington, DC.',
    'I wrote the MOU. The MOU held. The MOU was renewed. The MOU was copied. I signed the MOU. The MOU ended.',
    'RESULTS OF THE EAS, MES AND SIS TEAM',
  ],
})

function crowd(acronyms: readonly Acronym[], most: number, where: string): Hit | undefined {
  const names = new Set(acronyms.map(({ name }) => name))
  const first = acronyms[0]
  const last = acronyms.at(-1)
  if (names.size < most || !first || !last) return undefined
  return { start: first.start, end: last.end, message: `This ${where} holds ${names.size} different acronyms.` }
}
