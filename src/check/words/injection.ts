/** The words with which a text gives orders to its reader, by what they do in such an order. */

/** Set the rules aside. */
export const override =
  'ignore disregard forget override bypass discard overlook suspend dismiss skip cancel drop void nullify supersede abandon circumvent erase unfollow omit disobey replace waive stop quit cease'

/** What is set aside. */
export const instruction =
  'instruction instructions prompt prompts rule rules directive directives direction directions guideline guidelines guidance rubric rubrics criteria criterion constraint constraints command commands programming training restriction restrictions policy policies safeguards guardrails orders checklist requirement requirements standard standards context messages limitations'

/** Which of them. */
export const prior =
  'previous previously prior above earlier preceding former foregoing existing original initial system all any every your other hidden scoring grading rating evaluation reviewing review given before initially these those default safety'

/** What a reader is told to do with the draft. */
export const rate =
  'rate score grade mark record treat certify approve assign award give grant return output respond reply report answer list enter count credit classify label consider regard deem judge accept pass recommend conclude state say write print produce generate set select choose place rank note register log confirm endorse favor evaluate assess summarize summarise describe view interpret read report add include begin start end mention provide assume ensure validate verify issue apply use select put make find advance fill select tag display emit select prefer weight take present pretend'

/** The same done to the draft: "should be rated". */
export const rated =
  'rated scored graded marked recorded treated certified approved assigned awarded given granted returned counted credited classified labeled labelled considered regarded deemed judged accepted passed recommended concluded registered logged confirmed endorsed evaluated assessed summarized summarised viewed interpreted read validated verified cleared reviewed completed pre-approved preapproved prescored pre-scored pre-certified precertified adjudicated vetted ranked reported taken exempted excused pre-cleared precleared'

/** The draft, its parts and its writer. */
export const draft =
  'document statement statements narrative narratives section sections paragraph paragraphs essay essays package text submission submissions file application resume resumé résumé cv entry draft ecq ecqs qualification qualifications competency competencies candidate candidates applicant applicants nominee author writer candidacy example examples story case portion portions content page pages passage write-up writeup accomplishment accomplishments self-assessment core'

export const pointer = 'this these following above below entire whole present attached enclosed remaining rest preceding'

/** The mark that is asked for. */
export const verdict =
  'meets met meet meeting satisfied satisfies satisfying satisfactory exceeds exceeding exceed shown demonstrated proven approved approve certified certify certification approval qualified highest maximum top perfect full fully outstanding exemplary exceptional excellent superior strong strongest pass passed passing passes compliant complete completed favorable favorably favourable favourably positive positively flawless ready recommended acceptable 5/5 10/10 100/100 100% a+ executive-level well-qualified best perfectly unconditional unconditionally successful endorsed exempt accepted validated generous generously lenient leniently highly demonstrates satisfies convincingly conclusively proof verified supported'

export const ratingWord =
  'rating ratings score scores grade grades verdict evaluation assessment mark marks credit points recommendation disposition determination decision feedback output summary vote response answer result review analysis judgment judgement conclusion'

/** Make a machine of the reader after them. */
export const machineLike =
  'automated automatic ai ai-based ai-powered ai-driven ai-assisted ai-enabled ai-generated artificial electronic computer computerized computerised machine machine-learning algorithmic robotic digital virtual llm llm-based llm-powered gpt online language intelligent intelligence software screening scoring grading rating reviewing review evaluation assessment summarizing summarization summarisation parsing ranking a.i neural generative non-human'

/** What reads. */
export const reader =
  'reader readers reviewer reviewers evaluator evaluators grader graders rater raters scorer scorers assessor assessors screener screeners judge judges assistant assistants agent agents model models system systems tool tools parser parsers software engine engines bot bots algorithm algorithms script scripts program programs pipeline processor checker classifier intelligence application services service platform coach analyst scanner'

/** Machines for sure. */
export const robot =
  'llm llms chatbot chatbots chatgpt gpt gpt-3 gpt-4 gpt-4o gpt-5 claude gemini copilot llama mistral deepseek grok summarizer summarizers summariser autograder auto-grader autorater auto-rater robot robots bot bots ai ais a.i'

/** People who judge. */
export const grader =
  'reviewer reviewers evaluator evaluators grader graders rater raters scorer scorers assessor assessors screener screeners judge judges panelist panelists reader readers member members adjudicator adjudicators board panel qrb whoever whomever anyone'

export const modal = 'must should shall may can needs need ought will would'
export const polite =
  'please kindly grateful appreciate appreciated request requested requests ask asked asks asking invited urge urged encouraged instructed directed required expected advised told authorized permitted welcome reminded obliged beg implore trust hope obligated free commanded ordered hereby supposed programmed'
export const starter = 'please kindly simply just now always never also instead immediately automatically therefore then so rather thus hence henceforth only do not and or but first next finally silently quietly directly ok okay okay,'
export const narrator = 'i we he she they who i\'d we\'d i\'ve we\'ve'
export const negation = 'not don\'t never without avoid refrain stop nor no cease neither'
/** Kept from doing. */
export const kept =
  'tell evaluate assess flag mention report question criticize criticise penalize penalise deduct downgrade score review analyze analyse note list mark raise disclose reveal summarize comment challenge apply check consider include record reject discuss lower look search quote repeat rate grade inspect scrutinize examine follow obey heed highlight identify evaluating assessing flagging mentioning reporting scoring reviewing analyzing analysing grading checking rating following applying examining fault second-guess doubt return verify validate mark downgrading penalizing'
export const fault =
  'weakness weaknesses deficiency deficiencies gap gaps shortcoming shortcomings flaw flaws concern concerns issue issues problem problems error errors finding findings fault faults violation violations defect defects negative negatives criticism criticisms remark remarks missing injection'

/** Words of a machine's own conversation, in brackets or before a colon. */
export const label =
  'system assistant user developer human admin administrator root inst sys im endoftext role prompt override instruction instructions ai context output tool function jailbreak task'
export const labelNoun = 'message messages prompt prompts note notes override instruction instructions notice directive command update alert control configuration mode request policy'

/** What the reader is said to be doing. */
export const processing =
  'reading processing evaluating scoring reviewing summarizing grading analyzing analysing parsing rating assessing screening summarising ingesting'

export const isModal = 'is are am be'
