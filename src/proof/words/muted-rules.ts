/** Harper's rules that are switched off: matters of taste, rules that other rooms own, and rules that misjudge official prose. */

export const mutedRules: readonly string[] = [
  // Taste: a careful editor of somebody else's narrative leaves these alone.
  'AvoidAndAlso', 'AvoidContractions', 'BoringWords', 'CompoundNouns', 'CondenseAllThe', 'Dashes', 'DisjointPrefixes', 'DiscourseMarkers', 'EllipsisLength',
  'Excellent', 'FillerWords', 'FindOut', 'FootInchMinuteSecondSymbols', 'IncludingButNotLimitedToPunctuation', 'LitotesDirectPositive', 'LongSentences',
  'MultipleFrequencyAdverbs', 'NumericRangeEnDash', 'OutOfDate', 'OxfordComma', 'Oxymorons', 'PluralDecades', 'RedundantAdditiveAdverbs', 'RedundantFirsts',
  'RedundantThat', 'RoadMap', 'SendAnEmailTo', 'Spaces', 'SpelledNumbers', 'Starving', 'ThatWhich', 'UnclosedQuotes', 'UseTitleCase', 'VeryUnique', 'CurrencyPlacement',
  'QuoteSpacing', 'ClicheAccent', 'SomeOfThe', 'WasComprisedOf', 'InvestIn', 'FatalOutcome', 'PreferPled', 'PreferPleaded', 'PreferSnuck', 'DoubleCheckHyphen',
  // Capitals and names: federal titles, offices and ranks follow their own customs.
  'AppleNames', 'Americas', 'Australia', 'AzureNames', 'Canada', 'CapitalizePersonalPronouns', 'DayOneNames', 'GoogleNames', 'Holidays', 'Malaysia', 'NationalCapitals',
  'OceansAndSeas', 'OrthographicConsistency', 'ProperNouns', 'SentenceCapitalization', 'TheProperNounPossessive', 'UnitedOrganizations', 'UpdatePlaceNames', 'USUniversities',
  // Doubled words have a rule of their own here.
  'RepeatedWords', 'ToTo', 'TheTheToThatThe',
  // Wrong more often than right on narratives of this kind.
  'AdjectiveOfA', 'APart', 'AskNoPreposition', 'AWhile', 'AndIn', 'BehindTheScenes', 'DoToDueTo', 'Everyday', 'Everyone', 'HowTo', 'InflectedVerbAfterTo', 'InTheFirstPlace', 'MassNouns', 'MergeWords',
  'MissingDeterminer', 'MissingPreposition', 'MissingTo', 'ModalBeAdjective', 'MultipleSequentialPronouns', 'NeedToNoun', 'NominalWants', 'NotTo', 'PossessiveNoun', 'PronounContraction',
  'QuantifierNumeralConflict', 'SinceDuration', 'SplitWords', 'TheirToTheyre', 'ThereIsAgreement', 'ToAdverb', 'VerbToAdjective', 'WhomSubjectOfVerb', 'WrongNegative',
  'WrongApostrophe', 'LookInto', 'OneHanded', 'LeftRightHand', 'FirstPersonModifierHyphen', 'EasyGoingCompoundAdjective', 'PronounVerbAgreement', 'WellEducated', 'TransposedSpace', 'WereWhere', 'ThereToTheir',
  'ExpandMemoryShorthands', 'FindFine', 'ExpandTimeShorthands', 'PhrasalVerbAsCompoundNoun', 'LetsConfusion', 'PronounKnew', 'Overall', 'DoubleModal',
  // Our own patterns see more and misjudge less.
  'SimplePastToPastParticiple', 'ThenThan', 'ModalOf', 'PronounInflectionBe', 'ItsContraction', 'OneOfTheSingular', 'WillNonLemma',
]
