/** Marks misspelled words that the proofreader found; silent where no proofreader ran. */
import { documentRule } from '../rule.ts'
import { proofHits } from '../proof-hits.ts'
import { briefing } from '../sources.ts'

export default documentRule({
  severity: 'warning',
  title: 'Spelling',
  message: 'This word looks misspelled.',
  reason: 'Boards read the narrative as a work sample; a misspelled word says that nobody read it over.',
  advice: 'Correct it, or dismiss the mark where the word is a name or a term of your trade.',
  source: briefing,
  weight: 35,
  alone: true,
  judge: (view) => proofHits(view, 'spelling'),
  hits: [
    'I [[recieved]] the first daily cost report at noon.',
    'The differential is now [[availible]] at all three centers.',
    'I asked the county to [[accomodate]] the exchange.',
    'I wrote a [[protocal]] for remote inspection.',
    '[[Definately]] the hardest call was the last one.',
    'The [[liason]] to the [[goverment]] office met us weekly, and it [[occured]] to nobody to ask.',
    'The shift ran [[untill]] noon.',
  ],
  misses: [
    'I teleworked with the comptroller, the annuitants and two adjudicators.',
    'Delphine Castellan of Tehaleh rode to Port Alder with me.',
    'The CCAR, the QRB and the ECQs were explained to the deans.',
    'We requalified eleven tools, rescored the bids and distilled the notes.',
    'The gillnetters asked for help. The gillnetters got it. I met the gillnetters weekly.',
    'I cancelled two contracts and kept a pre-positioned cache.',
  ],
})
