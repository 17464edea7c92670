/** The shares of the CCAR parts as bars, with the zone of the house rule, and the same in words. */
import type { Part } from '../../../ecq/kind.ts'
import type { ReviewedEcq } from '../../../ecq/review.ts'
import { type Zone, houseRule, lies, shareOf } from '../house-rule.ts'
import { partWords, percent } from '../words.ts'

type Shares = ReviewedEcq['balance']

const lieWords = { within: 'in the zone', under: 'too little', over: 'too much' }

export function Balance({ balance }: { readonly balance: Shares }) {
  return (
    <>
      <ul class="balance">
        {houseRule.map((zone) => <Row key={zone.title} zone={zone} balance={balance} />)}
      </ul>
      <p class="faint">
        {balance.other > 0.005 ? `Other: ${percent(balance.other)}. ` : ''}The green zone is a house rule of this product, a rule of thumb; no published limit was found.
      </p>
    </>
  )
}

function Row({ zone, balance }: { readonly zone: Zone; readonly balance: Shares }) {
  const share = shareOf(balance, zone)
  const place = lies(share, zone)
  const split = zone.parts.length > 1 ? ` (${zone.parts.map((part) => `${partWords[part].toLowerCase()} ${percent(balance[part])}`).join(', ')})` : ''
  return (
    <li class="balance__row">
      <span class="balance__words">
        <strong>{`${zone.title} ${percent(share)}`}</strong>{`${split}, ${lieWords[place]}: ${zone.asks}`}
      </span>
      <Bar zone={zone} balance={balance} />
    </li>
  )
}

/** The words beside it say the same, so the picture is not read aloud. */
function Bar({ zone, balance }: { readonly zone: Zone; readonly balance: Shares }) {
  let x = 0
  const pieces = zone.parts.map((part: Part) => {
    const piece = { part, x, width: balance[part] * 100 }
    x += piece.width
    return piece
  })
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar__track" x="0" y="0" width="100" height="10" />
      <rect class="bar__zone" x={zone.from * 100} y="0" width={(zone.to - zone.from) * 100} height="10" />
      {pieces.map((piece) => <rect class={`bar__part bar__part--${piece.part}`} x={piece.x} y="2" width={piece.width} height="6" />)}
      {[zone.from, zone.to].filter((edge) => edge > 0 && edge < 1).map((edge) => <rect class="bar__edge" x={edge * 100 - 0.2} y="0" width="0.4" height="10" />)}
    </svg>
  )
}
