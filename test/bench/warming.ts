/** How the rules stand beside write-good while a process is young: medians of 20 unseen packages after so many others, each contender in processes of its own: `node test/bench/warming.ts`. */
import { execFileSync } from 'node:child_process'
import { time } from './clock.ts'
import { makePackage } from './documents.ts'
import { rulesOnly } from './rules-only.ts'

type Work = (text: string) => unknown
const contenders: Record<string, () => Promise<Work | undefined>> = {
  rules: async () => rulesOnly,
  'write-good': async () => ((await import(new URL('peers.mjs', import.meta.url).href)) as { peers: Record<string, Work> }).peers['write-good'],
}
/** drafts that the process has seen before the twenty that are timed */
const seen = [20, 80, 200, 400, 800]
const each = 20
const rounds = 3

const [asked] = process.argv.slice(2)
if (asked) await tell(asked)
else compare()

/** Prints the medians of one contender in this process, as JSON. */
async function tell(name: string): Promise<void> {
  const work = await contenders[name]?.()
  if (!work) throw new Error(`There is no contender ${name}; there are ${Object.keys(contenders).join(' and ')}.`)
  let number = 0
  const some = (count: number): string[] => Array.from({ length: count }, () => makePackage(4_500, number++))
  const medians: number[] = []
  for (const before of seen) {
    const warm = some(before - number)
    medians.push((await time(work, warm, some(each))).median)
  }
  process.stdout.write(JSON.stringify(medians))
}

function compare(): void {
  const told = (name: string): number[] => JSON.parse(execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' })) as number[]
  const [own, peer] = [[], []] as [number[][], number[][]]
  for (let round = 0; round < rounds; round++) {
    own.push(told('rules'))
    peer.push(told('write-good'))
  }
  process.stdout.write('Twenty unseen packages after others, in a process of its own: the rules, times write-good (least and most of three)\n')
  for (const [at, before] of seen.entries()) {
    const ratios = own.map((medians, round) => (medians[at] ?? Number.NaN) / (peer[round]?.[at] ?? Number.NaN)).sort((a, b) => a - b)
    process.stdout.write(`after ${String(before).padStart(4)} ${(ratios[1] ?? Number.NaN).toFixed(2).padStart(6)} (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})\n`)
  }
}
