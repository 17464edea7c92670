/** Text-speak, slang and small words of talk: what they stand for, and which words of everyday talk are no slips of the trade's words. */

const spoken: Readonly<Record<string, string>> = {
  u: 'you', ur: 'your', r: 'are', y: 'why', pls: 'please', plz: 'please', gonna: 'going to', wanna: 'want to', gotta: 'have to', gimme: 'give me', lemme: 'let me', dunno: 'do not know', idk: 'i do not know',
  cuz: 'because', bc: 'because', coz: 'because', b4: 'before', til: 'until', till: 'until', whats: 'what is', hows: 'how is', wheres: 'where is', whos: 'who is', ive: 'i have', im: 'i am', cant: 'can not', wont: 'will not',
  kinda: 'kind of', sorta: 'sort of', cmon: 'come on', abt: 'about', diff: 'difference', bash: 'criticize', diss: 'criticize', intro: 'introduction', w: 'with', ppl: 'people', nobodys: 'nobody is', thats: 'that is', whys: 'why is', shoulda: 'should have',
  bit: 'part', bits: 'parts', piece: 'part', pieces: 'parts', chunk: 'part', sucks: 'is bad', suck: 'bad', trash: 'bad', garbage: 'bad', crap: 'bad', crappy: 'bad', lousy: 'bad', lame: 'bad', terrible: 'bad', awful: 'bad', horrible: 'bad', rubbish: 'bad',
  awesome: 'good', decent: 'good', solid: 'good', omg: '', lol: '', tbh: '', btw: '', ugh: '', hmm: '', um: '', uh: '', hey: '', honestly: '', literally: '', basically: '', actually: '', damn: '', freaking: '',
}

/** In plain words; what says nothing is left out, unless nothing else was said. */
export function plainSpeech(words: readonly string[]): string[] {
  const plain = words.flatMap((word) => (Object.hasOwn(spoken, word) ? (spoken[word] as string).split(' ') : [word])).filter((word) => word !== '')
  return plain.length === 0 ? [...words] : plain
}

/** Words of talk that are close to words of the trade and mean themselves. */
export const talkWords: ReadonlySet<string> = new Set(
  (
    'like honest anyway anyways besides beside scary scared afraid worried nervous happy angry tired confused sorry hello there their really quite pretty maybe perhaps probably simply sometimes always never ever every everything everyone ' +
    'anything anybody someone somebody something nothing nobody today tonight tomorrow yesterday morning evening weekend happen happens happened better worse worst bigger smaller easier harder simple normal regular usual special ' +
    'proper quick quickly slow slowly strange weird stupid dumb smart clever funny serious seriously exactly totally completely almost nearly mostly mainly either neither both enough least later after again already still ' +
    'sound sounds looks feels seems thing things stuff people person human friend wife husband boss coworker colleague teacher student school money salary paid lower higher label labels small smell sells sell tell told talk talks ' +
    'match matches matched ready steady noted meant mean means worth hope hopes hoped glad sad mad guess wonder wondering punchier snappier bullet bullets bigger law laws lawful legal fact facts ' +
    'walk walked worked works working wrote sent send waiting waited heard hear seen watch show shows'
  ).split(' '),
)
