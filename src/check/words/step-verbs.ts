/** Participles of the steps that a narrative of work is made of: what somebody must have decided or done. */

export const stepVerbs: readonly string[] = (
  'dealt garnered routed canvassed kept mounted redone stripped repealed captured fed narrowed widened struck waged ushered fleshed hashed thrashed sketched charted plotted pieced stitched rooted weeded pared whittled ramped geared dedicated devoted committed established created formed constituted instituted initiated launched introduced inaugurated implemented developed devised designed redesigned drafted redrafted ' +
  'prepared formulated crafted outlined conducted performed undertaken executed held convened reconvened organized arranged scheduled hosted planned piloted tested ' +
  'trialed staged addressed resolved handled tackled mediated reconciled settled worked smoothed ironed reviewed assessed evaluated analyzed examined studied considered ' +
  'reconsidered weighed surveyed inspected audited investigated researched explored benchmarked mapped inventoried catalogued validated verified vetted consulted ' +
  'engaged interviewed invited canvassed solicited polled notified informed briefed communicated recommunicated publicized advertised announced explained presented ' +
  'shared disseminated circulated distributed issued published posted sent mailed emailed e-mailed delivered provided offered furnished supplied extended coordinated ' +
  'collaborated negotiated renegotiated brokered agreed reached adopted approved endorsed chosen selected identified determined decided prioritized targeted hired ' +
  'recruited onboarded assigned reassigned detailed appointed designated tasked named deployed redeployed mobilized stationed pre-positioned prepositioned trained ' +
  'retrained cross-trained coached mentored counseled stood set put placed brought rolled drawn laid carried scaled phased stepped spun installed integrated ' +
  'consolidated merged combined restructured reorganized realigned reengineered re-engineered streamlined simplified standardized centralized automated ' +
  'digitized computerized modernized upgraded replaced retrofitted migrated converted transitioned moved relocated transferred shifted revised rewritten updated amended ' +
  'adjusted modified refined tailored adapted clarified codified formalized documented recorded improved enhanced strengthened expanded broadened bolstered increased ' +
  'accelerated built rebuilt constructed assembled compiled gathered collected cleaned scrubbed entered loaded monitored tracked enforced emphasized stressed made taken ' +
  'given allocated reallocated budgeted funded earmarked redirected reprogrammed secured obtained acquired procured purchased leased contracted outsourced awarded rebid ' +
  'renewed limited restricted capped frozen suspended cut trimmed curtailed canceled cancelled eliminated discontinued abolished terminated closed ended lifted waived ' +
  'aligned leveraged utilized employed operationalized effectuated socialized cascaded maximized optimized facilitated incentivized empowered encouraged fostered ' +
  'mitigated minimized actioned workshopped embedded incorporated included turned raised sought submitted signed finalized completed excused escalated elevated split ' +
  'divided opened leveled stabilized corrected remedied rectified fixed repaired restored resequenced rescheduled pulled started begun chartered retained scrapped ' +
  'defined debriefed queried sampled summarized synthesized harmonized rationalized instigated spearheaded commissioned subcontracted staffed restaffed resourced ' +
  'replenished refurbished renovated remodeled repurposed resized sequenced prioritised edited translated archived uploaded programmed coded configured debugged ' +
  'interfaced networked synchronized rationed rotated rebalanced retooled relaunched rebranded marketed lobbied persuaded approached contacted toured met petitioned ' +
  'appealed requested counselled disciplined reinstated rehired matched paired grouped sorted triaged screened tallied calculated computed modeled modelled costed ' +
  'priced scoped specified simulated rehearsed practiced demonstrated showcased unveiled rewarded accommodated balanced bridged defused de-escalated deescalated ' +
  'diffused quelled calmed pacified tightened loosened relaxed toughened hardened safeguarded shielded insulated policed applied overhauled revamped reshaped reworked ' +
  'revisited rethought recalibrated recast remade retitled reclassified regraded reinforced solidified cemented nurtured cultivated discussed debated deliberated ' +
  'brainstormed conceived envisioned conceptualized contemplated articulated stipulated prescribed instructed cautioned reminded taught injected infused inserted ' +
  'attached appended overlaid woven blended folded tried attempted pursued probed diagnosed pinpointed isolated uncovered detected flagged highlighted underscored ' +
  'spotlighted disbursed invested pooled channeled channelled funneled diverted freed enlisted conscripted courted wooed groomed impaneled honed polished sharpened ' +
  'perfected dropped removed linked directed honored recognized'
).split(' ')

/** Light verbs tell a step only with one of these nouns beside them: `improvements were made`, `was given attention`. */
export const stepNouns: readonly string[] = (
  'outreach overture overtures improvement improvements change changes adjustment adjustments decision decisions effort efforts recommendation recommendations revision revisions modification modifications arrangement arrangements ' +
  'plan plans progress investment investments correction corrections offer offers provision provisions reform reforms update updates attempt attempts presentation presentations referral referrals ' +
  'action actions step steps measure measures approach initiative initiatives precaution precautions vote votes stock inventory care account consideration ' +
  'attention priority emphasis weight training guidance instruction instructions support assistance opportunity opportunities access notice feedback tools time-off flexibility'
).split(' ')
