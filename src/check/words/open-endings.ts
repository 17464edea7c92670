/** Words by which the last sentence of a story says, in the present, that the matter is not over. Phrases for the automaton. */
export const openEndings = [
  'continues|continue|proceeds|proceed|progresses|persists|persist',
  'goes|go|moves|move on|forward|ahead|along',
  'carries|carry|drags|drag on',
  'runs|run|lasts|last until|till|through',
  'is|are to be? start|begin|open|follow|come|take|go|meet|vote|decide|report|launch|move|join|finish|conclude|continue|resume|expand|started|opened|decided|held|built|completed|signed|finished|settled',
  'begins|begin|starts|start|opens|open|concludes|conclude|ends|end next|this|soon|later|shortly',
  'out for comment|comments|review|bid|bids|signature',
  'is|are now|still|currently? considering|reviewing|weighing|studying|debating|discussing|negotiating|drafting|awaiting|evaluating|deciding|deliberating',
  'remains|remain open|pending|unresolved|undecided|unsettled|unfinished|outstanding|unsigned|incomplete',
  'is|are|remains|remain now|still|currently? under construction|negotiation|discussion|consideration|development|study|review|way',
  'is|are|remains|remain now|still|currently? in progress|preparation|negotiation|negotiations|draft|litigation|committee|court|testing|design|procurement|talks|discussions',
  'is|are|remains|remain now|still|currently? underway|ongoing|pending',
  'is|are|sits|goes|go now|still|currently|back? before|to the|a council|court|board|committee|legislature|judge|commission|senate|governor|ministry',
  'is|are|remains|remain now|still? on the|its|their agenda|docket|calendar|table',
  'awaits|await',
]
