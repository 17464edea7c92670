/** How much of the memory that this process may have is taken. */
import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'

const measuredEveryMs = 250

/** From 0 to 1: the fuller of JavaScript's own heap and the whole process within its container or machine. Measured at most four times a second, as it is asked with every request. */
export function openMemoryShare(): () => number {
  let [share, until] = [0, 0]
  return () => {
    const now = performance.now()
    if (now < until) return share
    ;[share, until] = [measured(), now + measuredEveryMs]
    return share
  }
}

function measured(): number {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
  const container = process.constrainedMemory()
  // Without a container the answer is 0 or larger than the machine.
  const whole = container > 0 && container < totalmem() ? container : totalmem()
  return Math.max(used / most, process.memoryUsage.rss() / whole)
}
