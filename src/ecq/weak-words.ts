/** What each weak section lacks, as a person would say it. */

const words: Readonly<Record<string, string>> = {
  'action we-not-i': 'the group’s deeds cannot be told from yours',
  'action duty-not-deed': 'tells duties, not deeds',
  'action thin': 'the how is missing',
  'action technical-not-executive': 'hands-on work, not executive leadership',
  'action not-aligned': 'does not address the challenge',
  'action low-impact': 'reaches little',
  'result missing': 'no result is told',
  'result no-measure': 'no number or change to see',
  'result output-not-outcome': 'counts activity, not effect',
  'result no-baseline': 'a number with nothing to compare it to',
  'result not-attributed': 'not traced to your deeds',
  'result not-aligned': 'does not answer the challenge',
}

export const weakWords = ({ section, reason }: { readonly section: string; readonly reason: string }): string => words[`${section} ${reason}`] ?? reason
