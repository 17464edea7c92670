/** Predicates that put the writer beside the deed, in the notation of the phrase automaton, without their subject. */

/** After `I`, `who`, `my staff`, or joined to such a subject by `and`. */
export const weakPredicates: readonly string[] = [
  'am|was|were|been|being also|personally|directly|primarily|solely|ultimately|largely|partly|jointly|mainly|fully|then|now? responsible for',
  'am|was|were|been|being also|personally|directly|primarily|solely|ultimately|jointly|mainly|then? accountable for',
  "had|have|has|held|hold|carried|bore overall|primary|direct|sole|full|joint|some|lead? responsibility for",
  'helped|assisted|aided',
  'supported|participated|collaborated|facilitated',
  'contributed to|in|toward',
  'took|taken part in',
  'took|taken an? active|direct|small|leading|major|key? part|role in',
  'had|have a? hand|part|role|say|voice in',
  'lent|gave|provided|offered|rendered my? full|strong|active|some|valuable|continuous|ongoing|direct|technical|administrative? support|assistance|help|input|backing|encouragement|advice',
  'played a|an|my _? _? role|part in',
  'played a|an|my _? _? role|part',
  'am|was|were|been|being also|very|closely|heavily|deeply|directly|actively|personally|intimately|fully|extensively|somewhat|often|always|still? involved in|with',
  'am|was|were|been got|became also|closely|heavily|deeply|directly|actively|personally? involved in|with',
  'got|became also|closely|heavily|deeply|directly|actively|personally? involved in|with',
  'am|was|were|been also|closely|heavily|deeply|actively? engaged in',
  'am|was|were|been also|personally|initially|then? tasked|charged|entrusted|assigned with|to',
  'was|were|been given|handed the? responsibility|task|job of|for',
  'am|was|were|been also? instrumental|active|pivotal|integral|helpful in|to',
  'am|was|were|been also? a? key|active|core|integral? part|member|participant of|in|on _? _? _? team|group|committee|effort|task|panel|project|working|council|crew|staff',
  'am|was|were|been also? one of several|many|those|the|a _? people|members|participants|staff|managers|executives|leaders|officials|directors|who',
  'am|was|were|been also? present at|for|during',
  'served|serve|serving also? as a|an|one|the _? _? member|participant|liaison|observer|advisor|adviser|contributor|resource|facilitator|alternate|representative|backup',
  'served|sat|serve|sit also? on the|a|an|several|many|various|two|three|numerous',
  'worked|work closely|extensively|hard|diligently|tirelessly|primarily|directly? on',
  'worked|work closely|extensively|hard|diligently|directly? to help|assist|support',
  'had|have been? the privilege|opportunity|chance|honor|pleasure of|to',
  'was|were privileged|honored|fortunate|lucky|happy|pleased|proud to',
  'sponsored the|an|our',
  'was|were asked|invited|selected|chosen|detailed|called to|upon to? assist|help|support|participate|contribute|serve',
  'worked|work closely? with _ _? _? to help|assist|support',
  'made|make sure|certain that',
]

/** After `I` only: in the present these words are nouns as often as verbs. */
export const weakPresents: readonly string[] = ['help|assist|support|participate|contribute|collaborate|facilitate']

/** Whole phrases that need no subject before them. */
export const weakPhrases: readonly string[] = [
  'my role|part|contribution is|was|has been? mainly|primarily|largely|chiefly|simply? to|as|one|in',
  'my role|part|contribution included|involved|consisted|includes|involves|consists of?',
  'with|under my full|strong|complete|active|personal|enthusiastic|wholehearted|unconditional? support|backing|blessing|encouragement|help|assistance|sponsorship|guidance',
]
