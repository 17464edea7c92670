/** What this browser keeps of one guest, apart from all others' who use it: a shared computer shows nobody another's draft. */

/** Where the browser keeps nothing for a frame of another site, the page's own memory serves until it is left. */
export function guestStorage(guest: string, open: () => Storage): Storage {
  const below = storageOf(open)
  const before = `ecq-coach/guest/${guest}/`
  const keys = (): string[] => Array.from({ length: below.length }, (_, at) => below.key(at) ?? '').filter((key) => key.startsWith(before))
  for (const key of Array.from({ length: below.length }, (_, at) => below.key(at) ?? '')) if (key.startsWith('ecq-coach/guest/') && !key.startsWith(before)) below.removeItem(key)
  return {
    get length() {
      return keys().length
    },
    key: (index) => keys()[index]?.slice(before.length) ?? null,
    getItem: (key) => below.getItem(before + key),
    setItem: (key, value) => below.setItem(before + key, value),
    removeItem: (key) => below.removeItem(before + key),
    clear: () => keys().forEach((key) => below.removeItem(key)),
  }
}

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

function storageOf(open: () => Storage): Shelf {
  try {
    return open()
  } catch {
    const memory = new Map<string, string>()
    return {
      get length() {
        return memory.size
      },
      key: (index) => [...memory.keys()][index] ?? null,
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
    }
  }
}
