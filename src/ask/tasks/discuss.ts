/** Asks what the board would say before it closes, from its votes alone. */
import { z } from 'zod'
import { inventedFacts } from '../../ecq/no-invention.ts'
import { task } from '../task.ts'

export const DiscussOutput = z.object({ lines: z.array(z.string()) })

const most = 6

/** A line that holds a figure, date or name that is neither in the votes nor among the `names` that may be said is dropped. */
export const discuss = (votes: string, names: string) =>
  task({
    id: 'discuss',
    input: z.object({ votes: z.string() }),
    output: DiscussOutput,
    settle: ({ lines }) => {
      const sound = lines.filter((line) => line.trim() !== '' && inventedFacts(line, `${votes}\n${names}`).length === 0)
      return { value: sound.slice(0, most), dropped: lines.length - sound.length }
    },
  })
