/** Turns: so many at once, the others in the order in which they came, and whoever no longer waits is passed over. */
import { expect, test } from 'vitest'
import { takeTurns } from '../../src/main/take-turns.ts'

test('the others come in their order, and whoever is stopped leaves the line', async () => {
  const turn = takeTurns({ atOnce: 1 })
  const came: string[] = []
  const take = async (name: string, signal?: AbortSignal): Promise<() => void> => {
    const leave = await turn(signal)
    came.push(name)
    return leave
  }
  const stop = new AbortController()
  const first = await take('first')
  const [second, third, fourth] = [take('second', new AbortController().signal), take('third', stop.signal), take('fourth', stop.signal)]
  stop.abort(new Error('stopped'))
  await expect(third).rejects.toThrow('stopped')
  await expect(fourth).rejects.toThrow('stopped')
  await expect(take('fifth', stop.signal)).rejects.toThrow('stopped')
  const sixth = take('sixth')
  first()
  ;(await second)()
  ;(await sixth)()
  await take('seventh', new AbortController().signal)
  expect(came).toEqual(['first', 'second', 'sixth', 'seventh'])
})

test('a signal that comes when the turn is had changes nothing, and too many are told to come back', async () => {
  const turn = takeTurns({ atOnce: 1, mostWaiting: 1 })
  const stop = new AbortController()
  const first = await turn()
  const second = turn(stop.signal)
  await expect(turn()).rejects.toMatchObject({ code: 'unavailable', message: '1 wait for this already; try again in a minute.' })
  first()
  const leave = await second
  stop.abort()
  leave()
  await turn()
})
